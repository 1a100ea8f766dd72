import { invalid } from '../errors.js';

/** Largest page of any list. */
export const LARGEST_PAGE = 100;

/** @throws BitextError `VALIDATION` unless 1 ≤ size ≤ 100 */
export function pageSize(
  size: number | null | undefined,
  usual: number,
  argument: 'first' | 'last' = 'first',
): number {
  if (size === null || size === undefined) return usual;
  if (size >= 1 && size <= LARGEST_PAGE) return size;
  throw invalid(
    [argument],
    'page-size',
    `\`${argument}\` is ${size}; give a number from 1 to ${LARGEST_PAGE}.`,
  );
}
