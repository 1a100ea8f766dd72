import { expect } from 'vitest';
import { heldBy, type ModelBead, type Run } from './model-alignment.js';

/** Beads with the sentences that they join. */
export interface Joined {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly ModelBead[];
}

/**
 * When a text has changed, what people said of a bead stands at the same sentences still, wherever these stand now,
 * and nobody is said to have confirmed anything else.
 */
export function expectKept(before: Joined, after: Joined): void {
  const now = new Map(after.beads.map((bead) => [heldBy(bead), bead]));
  for (const bead of before.beads) {
    const place = placeNow(bead, before, after);
    if (place === null || !isSaid(bead)) continue;
    const { status, by, note } = bead;
    const said = status === 'AUTO' || status === 'CARRIED_OVER' ? { note } : { status, by, note };
    expect([place, now.get(place)]).toMatchObject([place, said]);
  }
  expectNothingInvented(before, after);
}

/** Every confirmed bead holds what beads held that the same person, and nobody else, had confirmed before. */
export function expectNothingInvented(before: Joined, after: Joined): void {
  const confirmed = before.beads
    .filter(({ status }) => status === 'CONFIRMED')
    .map((bead) => ({ by: bead.by, ...textsOf(bead, before) }));
  for (const bead of after.beads.filter(({ status }) => status === 'CONFIRMED')) {
    const { source, target } = textsOf(bead, after);
    const parts = confirmed.filter((part) => source.includes(part.source) && target.includes(part.target));
    const size = parts.reduce((sum, part) => sum + part.source.length + part.target.length, 0);
    expect([source, target, size]).toEqual([source, target, source.length + target.length]);
    expect(parts.map(({ by }) => by)).toContain(bead.by);
  }
}

/** A person spoke of it; what was said of one sentence alone stands only where it was confirmed. */
function isSaid({ status, note, source, target }: ModelBead): boolean {
  if (status === 'CONFIRMED') return true;
  const isLinked = source[1] > source[0] && target[1] > target[0];
  return isLinked && (status === 'REJECTED' || note !== null);
}

/** The sentences that an old bead holds now, or null where they are not all there, unchanged and side by side. */
function placeNow({ source, target }: ModelBead, before: Joined, after: Joined): string | null {
  const sides = {
    source: runNow(source, before.source, after.source),
    target: runNow(target, before.target, after.target),
  };
  return sides.source && sides.target && heldBy({ source: sides.source, target: sides.target });
}

function runNow([start, end]: Run, before: readonly string[], after: readonly string[]): Run | null {
  if (start === end) return [0, 0];
  const sentences = before.slice(start, end);
  const first = after.indexOf(sentences[0]!);
  const unique = sentences.every((one) => isOnce(one, before) && isOnce(one, after));
  const together = sentences.every((one, nth) => after[first + nth] === one);
  return unique && together ? [first, first + sentences.length] : null;
}

function isOnce(sentence: string, all: readonly string[]): boolean {
  return all.indexOf(sentence) === all.lastIndexOf(sentence);
}

/** The text of each side without white space, which is all that splits and merges change. */
function textsOf({ source, target }: ModelBead, joined: Joined) {
  const text = ([start, end]: Run, all: readonly string[]) =>
    all.slice(start, end).join('').replaceAll(' ', '');
  return { source: text(source, joined.source), target: text(target, joined.target) };
}
