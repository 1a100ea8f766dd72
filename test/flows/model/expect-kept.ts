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

/** Every confirmed bead holds what beads held that people had confirmed before, whoever vouches for it among them. */
function expectNothingInvented(before: Joined, after: Joined): void {
  const confirmed = before.beads
    .filter(({ status }) => status === 'CONFIRMED')
    .map((bead) => ({ by: bead.by, held: atomsOf(bead, before) }));
  for (const bead of after.beads.filter(({ status }) => status === 'CONFIRMED')) {
    const held = atomsOf(bead, after);
    const parts = confirmed.filter((part) => part.held.every((atom) => held.includes(atom)));
    expect(parts.flatMap((part) => part.held).sort()).toEqual(held.sort());
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
  if (!sentences.every((one) => isOnce(one, before) && isOnce(one, after))) return null;
  const places = sentences.map((one) => after.indexOf(one));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return last - first === end - start - 1 ? [first, last + 1] : null;
}

function isOnce(sentence: string, all: readonly string[]): boolean {
  return all.includes(sentence) && all.indexOf(sentence) === all.lastIndexOf(sentence);
}

/** What the sentences of a bead are made of, however they are split and merged: `River 7 and`, `School 7 wait.` */
function atomsOf({ source, target }: ModelBead, joined: Joined): string[] {
  return [...joined.source.slice(...source), ...joined.target.slice(...target)].flatMap(
    (sentence) => sentence.match(/\S+ \d+ \S+/g) ?? [],
  );
}
