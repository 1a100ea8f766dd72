import { neighbour } from './classify-head.js';
import type { Sight } from './see-line.js';

/** Whether a line stands right above a credit and belongs to its picture rather than to the article. */
export function isCaption(sights: readonly Sight[], at: number, lastProse: number): boolean {
  const sight = sights[at]!;
  const adjacent = sights[at + 1]?.says === 'photo-credit';
  const next = neighbour(sights, at, 1);
  if (sight.shape.weight > 250 || next?.says !== 'photo-credit') return false;
  if (at > lastProse && next.label === undefined) return false;
  const airy = sights[at - 1]?.says === 'blank';
  return adjacent ? airy || !sight.shape.ends : !sight.shape.ends && sight.shape.weight > 20;
}
