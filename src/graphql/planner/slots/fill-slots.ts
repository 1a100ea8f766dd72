import type { Bytes } from '../../../store/bytes.js';

/** Stands around a slot in an answer, and between its parts: JSON never holds them as they are. */
export const SLOT = '\u0001';
export const PART = '\u0002';

/** Writes what belongs into a slot from the parts that the statement gives. */
export type Slot = (parts: readonly string[]) => string;

/** Writes into an answer what is put together outside SQL: lists from their columns, and what the aligner works out. */
export function fillSlots(answer: Bytes, slots: readonly Slot[]): Bytes {
  if (slots.length === 0) return answer;
  const pieces = answer.split(SLOT);
  for (let at = 1; at < pieces.length; at += 2) {
    const [number, ...parts] = pieces[at]!.split(PART);
    pieces[at] = slots[Number(number)]!(parts);
  }
  return pieces.join('') as Bytes;
}
