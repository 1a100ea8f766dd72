// Runs one alignment off the server's event loop; see src/flows/run-align.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { align } from '../dist/align/align.js';

const { source, target, options } = workerData;
try {
  const onProgress = (done) => parentPort.postMessage({ done });
  parentPort.postMessage({ alignment: align(source, target, { ...options, onProgress }) });
} catch (error) {
  const { code, message, issues } = error;
  parentPort.postMessage({ error: { code, message, issues } });
}
