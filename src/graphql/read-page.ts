import { invalid } from '../errors.js';
import type { Order, Place, Slice } from '../store/keyset.js';
import { decodeCursor } from './cursor.js';
import type { PageArgs } from './page-args.js';

/** Largest page of any list. */
export const LARGEST_PAGE = 100;

/** A list of the graph: how its cursors name it, its order, and how long a page is where nothing is said. */
export interface List {
  readonly name: string;
  readonly order: Order;
  readonly usual: number;
}

/** @throws BitextError `VALIDATION` for a page of no possible size, `BAD_CURSOR` */
export function readPage({ first, after, last, before }: PageArgs, { name, order, usual }: List): Slice {
  if (isGiven(first) && isGiven(last)) {
    throw invalid(['last'], 'page-size', '`first` and `last` are both given; give one of them.');
  }
  const place = (cursor: string | null | undefined): Place | null =>
    isGiven(cursor) ? decodeCursor(name, order.by, cursor) : null;
  return {
    limit: pageSize('last', last) ?? pageSize('first', first) ?? usual,
    backward: isGiven(last),
    after: place(after),
    before: place(before),
  };
}

function pageSize(argument: 'first' | 'last', size: number | null | undefined): number | null {
  if (!isGiven(size)) return null;
  if (size >= 1 && size <= LARGEST_PAGE) return size;
  throw invalid(
    [argument],
    'page-size',
    `\`${argument}\` is ${size}; give a number from 1 to ${LARGEST_PAGE}.`,
  );
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
