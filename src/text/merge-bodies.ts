import { matchSentences } from './match-sentences.js';
import type { Segmented } from './text.js';

/**
 * Puts together what two people made of one text, sentence by sentence, each with the white space behind it: what
 * only one of them changed is taken from them. Null where both changed the same sentences, or neighbours, in
 * different ways. O(n log n).
 */
export function mergeBodies(base: Segmented, mine: Segmented, theirs: Segmented): string | null {
  return mergePieces(piecesOf(base), piecesOf(mine), piecesOf(theirs));
}

/** The same of bodies that are in pieces already. */
export function mergePieces(
  old: readonly string[],
  left: readonly string[],
  right: readonly string[],
): string | null {
  const toLeft = matchSentences(old, left);
  const toRight = matchSentences(old, right);
  const merged: string[] = [];
  let [o, l, r] = [0, 0, 0];
  for (let at = 0; at <= old.length; at++) {
    const [leftAt, rightAt] = at === old.length ? [left.length, right.length] : [toLeft[at]!, toRight[at]!];
    if (leftAt === -1 || rightAt === -1) continue;
    const chosen = choose(old.slice(o, at), left.slice(l, leftAt), right.slice(r, rightAt));
    if (chosen === null) return null;
    for (const piece of chosen) merged.push(piece);
    if (at < old.length) merged.push(old[at]!);
    [o, l, r] = [at + 1, leftAt + 1, rightAt + 1];
  }
  return merged.join('');
}

/** The body cut before every sentence, so that the pieces together are the body. */
export function piecesOf({ body, sentences }: Segmented): string[] {
  const starts = sentences.map(({ start }, index) => (index === 0 ? 0 : start));
  return starts.map((start, index) => body.slice(start, starts[index + 1] ?? body.length));
}

/** Between two pieces that nobody changed: whoever changed something there is right, if it was one of the two. */
function choose(old: readonly string[], left: readonly string[], right: readonly string[]) {
  if (isSame(left, right) || isSame(old, right)) return left;
  return isSame(old, left) ? right : null;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((piece, index) => piece === others[index]);
}
