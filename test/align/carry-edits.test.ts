import { describe, expect, test } from 'vitest';
import type { BeadEdit } from '../../src/align/bead-edit.js';
import { carryEdits } from '../../src/align/carry-edits.js';
import { keepUntouched } from '../../src/align/carry-over.js';
import { diffSentences } from '../../src/text/diff-sentences.js';
import { bead } from './beads.js';

const base = [bead('0-1>0-1'), bead('1-2>1-2'), bead('2-3>2-3'), bead('3-4>3-4')];
const before = ['one house', 'two trees there', 'three long rivers', 'four'];

function carried(edits: readonly BeadEdit[], after: readonly string[]) {
  const target = diffSentences(before, after);
  return carryEdits(base, edits, keepUntouched(base, target).beads, { target });
}

describe('edits carried over to a text that has changed', () => {
  test('name the beads where they stand now', () => {
    const after = ['something new', 'one house', 'two trees there', 'three long rivers', 'four'];
    const edits: BeadEdit[] = [
      { kind: 'confirm', bead: 3 },
      { kind: 'merge', beads: [0, 1] },
      { kind: 'relink', bead: 2, source: { start: 2, end: 3 }, target: { start: 2, end: 3 } },
    ];
    expect(carried(edits, after)).toEqual({
      ok: true,
      edits: [
        { kind: 'confirm', bead: 4 },
        { kind: 'merge', beads: [1, 2] },
        { kind: 'relink', bead: 3, source: { start: 2, end: 3 }, target: { start: 3, end: 4 } },
      ],
    });
  });

  test('clash where a sentence was edited or removed, and name what holds the rest', () => {
    const after = ['one house', 'two trees here', 'four'];
    const edits: BeadEdit[] = [
      { kind: 'confirm', bead: 0 },
      { kind: 'confirm', bead: 1 },
      { kind: 'merge', beads: [2, 3] },
    ];
    expect(carried(edits, after)).toEqual({
      ok: false,
      clashes: [
        { edit: 1, base: [1], current: [1] },
        { edit: 2, base: [2], current: [2] },
      ],
    });
  });
});
