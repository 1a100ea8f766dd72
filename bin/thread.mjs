// The other thread's side of src/flows/thread/on-thread.ts: does one job and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { JOBS } from '../dist/flows/thread/jobs.js';

const ask = (question) =>
  new Promise((resolve, reject) => {
    parentPort.once('message', ({ answer, refused }) =>
      refused ? reject(new Error('the question was not answered')) : resolve(answer),
    );
    parentPort.postMessage({ question });
  });
const onProgress = (done) => parentPort.postMessage({ done });

try {
  const { job, input } = workerData;
  parentPort.postMessage({ result: await JOBS[job](input, { ask, onProgress }) });
} catch (error) {
  const { code, message, issues } = error;
  parentPort.postMessage({ error: { code, message, issues } });
}
