import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText } from '../../src/align/alignment.js';
import { scoreAlignments } from '../../src/align/score.js';
import { inventedPair, randomFrom } from './invented.js';

/** No word comes twice on the target side, so that nothing can be learned from the words. */
let unique = 0;
const mute = (sentence: string) =>
  sentence.replace(/[a-z]+/g, () => `${[...(unique++).toString(36).padStart(4, '0')].reverse().join('')}q`);
const invented = inventedPair(40, randomFrom(12));
const pair = { ...invented, target: invented.target.map(mute) };
const source: AlignText = { language: 'und', sentences: pair.source };
const target: AlignText = { language: 'und', sentences: pair.target };
const quality = (left: AlignText, right: AlignText) =>
  scoreAlignments([{ gold: pair.gold, predicted: align(left, right).beads }]).strict.f1;

/** Beads share a random direction; the sentences of a bead lie near it. */
function vectorsOf(side: 'source' | 'target', seed: number, of = pair): Float32Array[] {
  const random = randomFrom(seed);
  const vectors: Float32Array[] = [];
  of.gold.forEach((bead, at) => {
    const shared = randomFrom(1000 + 7 * at);
    const centre = Array.from({ length: 64 }, () => shared() - 0.5);
    for (let sentence = bead[side].start; sentence < bead[side].end; sentence++) {
      vectors.push(Float32Array.from(centre, (value) => value + 0.5 * (random() - 0.5)));
    }
  });
  return vectors;
}

describe('what the caller brings', () => {
  test('sentence vectors find what words do not', () => {
    const found = quality(
      { ...source, vectors: vectorsOf('source', 1) },
      { ...target, vectors: vectorsOf('target', 2) },
    );
    expect(found).toBeGreaterThan(quality(source, target));
    expect(found).toBeGreaterThan(0.95);
  });

  test('a machine translation finds what words do not, and is named as a signal', () => {
    const translated = pair.source.map(() => '');
    for (const bead of pair.gold) {
      const words = pair.target.slice(bead.target.start, bead.target.end).join(' ').split(' ');
      for (let at = bead.source.start; at < bead.source.end; at++) {
        translated[at] = words.splice(0, pair.source[at]!.split(' ').length).join(' ');
      }
    }
    const found = align({ ...source, translated }, target);
    const f1 = scoreAlignments([{ gold: pair.gold, predicted: found.beads }]).strict.f1;
    expect(f1).toBeGreaterThan(quality(source, target));
    expect(found.beads.some((bead) => bead.signals.some((signal) => signal.name === 'translation'))).toBe(
      true,
    );
  });

  test('a machine translation leads through a long text', () => {
    const long = inventedPair(700, randomFrom(13));
    const translated = Array.from(long.source, () => '');
    const target = long.target.map(mute);
    for (const bead of long.gold) {
      const words = target.slice(bead.target.start, bead.target.end).join(' ').split(' ');
      for (let at = bead.source.start; at < bead.source.end; at++)
        translated[at] = words.splice(0, long.source[at]!.split(' ').length).join(' ');
    }
    const found = align(
      { language: 'und', sentences: long.source, translated },
      { language: 'und', sentences: target },
    );
    expect(scoreAlignments([{ gold: long.gold, predicted: found.beads }]).strict.f1).toBeGreaterThan(0.95);
  });

  test('vectors that do not fit are refused', () => {
    const vectors = [new Float32Array(3)];
    expect(() => align({ ...source, vectors }, { ...target, vectors })).toThrow(
      expect.objectContaining({ code: 'VALIDATION' }),
    );
  });

  test('vectors alone lead through a long text', () => {
    const long = inventedPair(900, randomFrom(31));
    const mutes = { ...long, target: long.target.map(mute) };
    const found = align(
      { language: 'und', sentences: mutes.source, vectors: vectorsOf('source', 3, mutes) },
      { language: 'und', sentences: mutes.target, vectors: vectorsOf('target', 4, mutes) },
    );
    expect(scoreAlignments([{ gold: mutes.gold, predicted: found.beads }]).strict.f1).toBeGreaterThan(0.95);
  });
});
