import { detectLanguage } from '../../page/detect-language.js';
import { readHere } from '../article-input.js';
import { alignJob } from './align-job.js';
import { carryJob } from './carry-job.js';
import { diffJob } from './diff-job.js';
import { learnJob } from './learn-job.js';
import { mergeJob } from './merge-job.js';

/** What can be done on another thread, by name; each is the same function that does a short one in place. */
export const JOBS = {
  align: alignJob,
  carry: carryJob,
  detect: ({ text }: { readonly text: string }) => detectLanguage(text),
  diff: diffJob,
  learn: learnJob,
  merge: mergeJob,
  read: readHere,
} as const;
