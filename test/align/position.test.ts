import { expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText } from '../../src/align/alignment.js';
import { positionModel, positionSignal } from '../../src/align/signals/position.js';

const plain = (sentences: readonly string[]): AlignText => ({ language: 'und', sentences });
const lines = (count: number, letter: string) =>
  Array.from({ length: count }, (_, at) =>
    letter.repeat(6).concat(String.fromCharCode(97 + at), ' ', letter.repeat(8)),
  );

test('borders of paragraphs say where a sentence was left out when nothing else does', () => {
  const left = { ...plain(lines(12, 'u')), blocks: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3] };
  const right = { ...plain(lines(11, 'ж')), blocks: [0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3] };
  const { beads } = align(left, right);
  const partners = beads.map(
    ({ source, target }) => `${source.start}-${source.end}:${target.start}-${target.end}`,
  );
  expect(partners).toEqual(expect.arrayContaining(['2-3:2-3', '6-7:5-6', '11-12:10-11']));
});

test('borders speak for beads that they open, and against beads that they cut', () => {
  const left: AlignText = {
    language: 'und',
    sentences: ['a', 'b', 'c'],
    blocks: [0, 1, 1],
    kinds: ['heading', 'paragraph'],
  };
  const right: AlignText = {
    language: 'und',
    sentences: ['x', 'y', 'z'],
    blocks: [0, 1, 1],
    kinds: ['heading', 'paragraph'],
  };
  const model = positionModel(left, right);
  expect(positionSignal(model, 2, 2, 1, 1)).toBeGreaterThan(0);
  expect(positionSignal(model, 3, 3, 1, 1)).toBe(0);
  expect(positionSignal(model, 2, 1, 2, 1)).toBeLessThan(0);
  expect(positionSignal(positionModel(left, plain(['x', 'y', 'z'])), 2, 1, 2, 1)).toBe(0);
});
