// The other thread's side of src/flows/thread/on-thread.ts: does jobs one after the other.
import { parentPort } from 'node:worker_threads';
import { JOBS } from '../dist/flows/thread/jobs.js';

const waiting = [];
let wake = null;
parentPort.on('message', (message) => {
  if (wake === null) waiting.push(message);
  else wake(message);
  wake = null;
});
const next = () => {
  if (waiting.length > 0) return waiting.shift();
  return new Promise((resolve) => {
    wake = resolve;
  });
};

const ask = async (question) => {
  parentPort.postMessage({ question });
  const { answer, refused } = await next();
  if (refused) throw new Error('the question was not answered');
  return answer;
};
const onProgress = (done) => parentPort.postMessage({ done });

for (let last = false; !last; ) {
  const work = await next();
  last = work.last;
  try {
    const input = {};
    for (let count = work.fields; count > 0; count--) {
      const { name, value } = await next();
      input[name] = value;
    }
    parentPort.postMessage({ result: await JOBS[work.job](input, { ask, onProgress }) });
  } catch (error) {
    const { code, message, issues } = error;
    parentPort.postMessage({ error: { code, message, issues } });
  }
}
parentPort.close();
