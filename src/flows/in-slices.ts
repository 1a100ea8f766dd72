import { setImmediate as nextTurn } from 'node:timers/promises';

/** Items that are worked on before other requests get a turn: a few milliseconds' worth. */
const SLICE = 500;

/** Works through a long list a slice at a time, so that the event loop goes on in between. */
export async function inSlices<T>(
  items: readonly T[],
  work: (slice: readonly T[], start: number) => unknown,
  size = SLICE,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await nextTurn();
    await work(items.slice(start, start + size), start);
  }
}
