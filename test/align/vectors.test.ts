import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText } from '../../src/align/alignment.js';
import { checkPartition } from '../../src/align/check-partition.js';
import { coarsePath } from '../../src/align/coarse-path.js';
import { scoreAlignments } from '../../src/align/score.js';
import { inventedPair, randomFrom } from './invented.js';
import { inventedVectors, type VectorPair } from './invented-vectors.js';

function quality({ source, target, gold }: VectorPair): number {
  return scoreAlignments([{ gold, predicted: align(source, target).beads }]).strict.f1;
}

describe('vectors alone, without a word of text', () => {
  test('align an article, whatever all sentences of a language have in common', () => {
    expect(quality(inventedVectors({ beads: 40, dimension: 128, noise: 0.6 }))).toBeGreaterThan(0.95);
  });

  test('align a text through much noise', () => {
    expect(quality(inventedVectors({ beads: 400, dimension: 256, noise: 1.2 }))).toBeGreaterThan(0.9);
  });

  test('find their way round a long region that stands elsewhere on the other side', {
    timeout: 60_000,
  }, () => {
    const moved = { from: 600, count: 500, to: 1_700 };
    const pair = inventedVectors({ beads: 2_400, dimension: 64, noise: 0.6, moved });
    expect(quality(pair)).toBeGreaterThan(0.95);
  });

  test('lead through twenty thousand sentences', { timeout: 300_000 }, () => {
    const pair = inventedVectors({ beads: 20_200, dimension: 48, noise: 0.5 });
    expect(pair.source.sentences.length).toBeGreaterThan(20_000);
    expect(quality(pair)).toBeGreaterThan(0.95);
  });

  test('of unrelated texts are silent, and the texts are called unrelated', () => {
    const { source } = inventedVectors({ beads: 150, dimension: 64, noise: 0.5 });
    const { target } = inventedVectors({ beads: 151, dimension: 64, noise: 0.7 });
    const found = align(source, { ...target, vectors: [...target.vectors!].reverse() });
    expect(found.warnings.map(({ code }) => code)).toEqual(['UNRELATED']);
    expect(Math.max(...found.beads.map(({ confidence }) => confidence))).toBeLessThan(0.9);
  });

  test('that are all zero, or no numbers, give a defined result', () => {
    const { source, target } = inventedVectors({ beads: 400, dimension: 8, noise: 0.5 });
    const broken = (text: AlignText, value: number): AlignText => ({
      ...text,
      vectors: text.vectors!.map((vector) => vector.map(() => value)),
    });
    for (const value of [0, Number.NaN, Number.POSITIVE_INFINITY, 1e38]) {
      const { beads } = align(broken(source, value), broken(target, value));
      expect(checkPartition(beads, source.sentences.length, target.sentences.length)).toEqual([]);
      expect(beads.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
    }
  });
});

describe('a coarse path', () => {
  test('runs in one order on both sides and never far from the true one', () => {
    const { source, target, gold } = inventedVectors({ beads: 3_000, dimension: 64, noise: 0.5 });
    const matches = coarsePath(source.vectors!, target.vectors!);
    const placeOf = new Map(
      gold.flatMap((bead) =>
        bead.source.end > bead.source.start ? [[bead.source.start, bead.target.start]] : [],
      ) as [number, number][],
    );
    expect(matches.length).toBeGreaterThan(2_400);
    matches.forEach((match, at) => {
      if (at > 0) {
        expect(match.source).toBeGreaterThan(matches[at - 1]!.source);
        expect(match.target).toBeGreaterThan(matches[at - 1]!.target);
      }
      const place = placeOf.get(match.source);
      if (place !== undefined) expect(Math.abs(match.target - place)).toBeLessThan(8);
    });
  });

  test('of one side of a single sentence is found', () => {
    const { source, target } = inventedVectors({ beads: 600, dimension: 32, noise: 0.3 });
    const matches = coarsePath(source.vectors!.slice(300, 301), target.vectors!);
    expect(matches.map(({ source: place }) => place)).toEqual([0]);
  });
});

describe('vectors of spans', () => {
  test('see what sums of sentences cannot: several sentences that mean something else together', () => {
    const made = inventedVectors({ beads: 400, dimension: 128, noise: 0.6, spans: true });
    const without = ({ spanVectors: _, ...text }: AlignText): AlignText => text;
    const sums = { ...made, source: without(made.source), target: without(made.target) };
    expect(quality(made)).toBeGreaterThan(0.97);
    expect(quality(sums)).toBeLessThan(0.93);
  });

  test('must be as many as there are spans', () => {
    const { source, target } = inventedVectors({ beads: 20, dimension: 16, noise: 0.5, spans: true });
    const short = { ...source, spanVectors: [source.spanVectors![0]!.slice(1)] };
    expect(() => align(short, target)).toThrow(
      expect.objectContaining({
        code: 'VALIDATION',
        issues: [expect.objectContaining({ path: ['source', 'spanVectors', '0'], rule: 'vectors-fit' })],
      }),
    );
  });
});

test('vectors and words together find more than either alone', () => {
  const { source, target, gold } = inventedPair(60, randomFrom(17));
  const random = randomFrom(3);
  const vectorsOf = (side: 'source' | 'target') =>
    gold.flatMap(({ source: left, target: right }, at) => {
      const meaning = randomFrom(500 + 11 * at);
      const parts = Array.from({ length: 2 }, () => Array.from({ length: 64 }, () => meaning() - 0.5));
      const range = side === 'source' ? left : right;
      const count = range.end - range.start;
      return Array.from({ length: count }, (_, nth) =>
        Float32Array.from({ length: 64 }, (_value, d) => {
          const told =
            count === 2 ? parts[nth]![d]! : parts[0]![d]! + (isJoined(left, right) ? parts[1]![d]! : 0);
          return told + 1.2 * (random() - 0.5);
        }),
      );
    });
  const score = (left: AlignText, right: AlignText) =>
    scoreAlignments([{ gold, predicted: align(left, right).beads }]).strict.f1;
  const words = [source, target].map((sentences): AlignText => ({ language: 'und', sentences }));
  const vectors = [vectorsOf('source'), vectorsOf('target')];
  const [left, right] = words.map((text, side) => ({ ...text, vectors: vectors[side]! }));
  const mute = (text: AlignText) => ({ ...text, sentences: text.sentences.map(() => '') });
  const both = score(left!, right!);
  expect(both).toBeGreaterThan(score(mute(left!), mute(right!)));
  expect(both).toBeGreaterThan(score(words[0]!, words[1]!));
});

function isJoined(...sides: readonly { readonly start: number; readonly end: number }[]): boolean {
  return sides.some(({ start, end }) => end - start === 2);
}
