import { invalid } from '../errors.js';

/** Largest page of any list. */
export const LARGEST_PAGE = 100;

/** @throws BitextError `VALIDATION` unless 1 ≤ first ≤ 100 */
export function pageSize(first: number | null | undefined, usual: number): number {
  if (first === null || first === undefined) return usual;
  if (first >= 1 && first <= LARGEST_PAGE) return first;
  throw invalid(['first'], 'page-size', `\`first\` is ${first}; give a number from 1 to ${LARGEST_PAGE}.`);
}
