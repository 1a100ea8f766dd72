import { readHere } from '../article-input.js';
import { alignJob } from './align-job.js';
import { learnJob } from './learn-job.js';

/** What can be done on another thread, by name; each is the same function that does a short one in place. */
export const JOBS = { align: alignJob, learn: learnJob, read: readHere } as const;
