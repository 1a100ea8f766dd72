import { expect, test } from 'vitest';
import { editBeads } from '../../src/align/edit-beads.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { beadsByHand, type NewBead } from '../../src/flows/new-bead.js';

test('beads about to be stored can be edited, and what comes back can be stored', () => {
  const range = { start: 0, end: 1 };
  const mine: readonly NewBead[] = beadsByHand([{ source: range, target: range }], 4);
  const reviewed: readonly ReviewedBead[] = mine;
  const result = editBeads(reviewed, [{ kind: 'confirm', bead: 0 }], 4);
  const stored: readonly NewBead[] = result.ok ? result.beads : [];
  expect(stored).toEqual(mine);
});
