import type { Candidate } from '../candidate.js';

/** What a rule says of a candidate: the sentence ends, it goes on, or another rule must say. */
export type Verdict = 'ends' | 'goes on' | undefined;

/** The contract of the shelf. A rule looks at a bounded stretch on either side of the candidate only. */
export type Rule = (candidate: Candidate) => Verdict;
