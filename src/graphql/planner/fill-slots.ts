import type { Bytes } from '../../store/bytes.js';
import { COLUMN, SLOT } from './compile-columns.js';
import type { Item, ItemText } from './item.js';

/** Puts the lists that stand column by column in an answer together, item by item. */
export function fillSlots(answer: Bytes, slots: readonly ItemText[]): Bytes {
  if (slots.length === 0) return answer;
  const pieces = answer.split(SLOT);
  for (let at = 1; at < pieces.length; at += 2) pieces[at] = listOf(pieces[at]!, slots);
  return pieces.join('') as Bytes;
}

/** @param slot number of the slot, most items, key of the parent, and the columns with one value a line */
function listOf(slot: string, slots: readonly ItemText[]): string {
  const [number, limit, key, ...texts] = slot.split(COLUMN);
  const columns = texts.map((text) => text.split('\n'));
  const length = Math.min(columns[0]!.length, limit === '' ? Number.POSITIVE_INFINITY : Number(limit));
  const pieces = slots[Number(number)]!;
  const item: Item = { index: 0, key: key!.split('.').map(Number), columns };
  let list = '';
  for (; item.index < length; item.index++) {
    if (item.index > 0) list += ',';
    for (const piece of pieces) list += typeof piece === 'string' ? piece : piece(item);
  }
  return list;
}
