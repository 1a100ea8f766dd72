import type { Item, ItemText } from '../item.js';
import type { Slot } from './fill-slots.js';

/**
 * A list that stands column by column in an answer. Its parts: most items, empty for all; the key of the parent; and the
 * columns with one value a line.
 */
export function listSlot(text: ItemText): Slot {
  return ([limit, key, ...columns]) =>
    printItems(text, {
      key: key!.split('.').map(Number),
      columns: columns.map((column) => column.split('\n')),
      most: limit === '' ? Number.POSITIVE_INFINITY : Number(limit),
    });
}

function printItems(
  text: ItemText,
  { most, ...list }: Omit<Item, 'index'> & { readonly most: number },
): string {
  const length = Math.min(list.columns[0]!.length, most);
  const item: Item = { index: 0, ...list };
  let printed = '';
  for (; item.index < length; item.index++) {
    if (item.index > 0) printed += ',';
    printed = printItem(text, item, printed);
  }
  return printed;
}

/** @param before what stands before it: to go on with one string costs less than to join two */
export function printItem(text: ItemText, item: Item, before = ''): string {
  let printed = before;
  for (const piece of text) printed += typeof piece === 'string' ? piece : piece(item);
  return printed;
}
