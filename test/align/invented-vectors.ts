import type { AlignText } from '../../src/align/alignment.js';
import { randomFrom } from './invented.js';

/** Two sides known by vectors alone, and their beads. */
export interface VectorPair {
  readonly source: AlignText;
  readonly target: AlignText;
  readonly gold: { source: { start: number; end: number }; target: { start: number; end: number } }[];
}

export interface VectorOptions {
  readonly beads: number;
  readonly dimension: number;
  /** Length of what a sentence's vector holds besides its meaning, which has length 1. */
  readonly noise: number;
  /** A run of beads whose target side stands elsewhere. */
  readonly moved?: { readonly from: number; readonly count: number; readonly to: number };
  /** What several sentences mean together is not the sum of what each means; spans of two and three have vectors. */
  readonly spans?: boolean;
}

type Meaning = readonly Float32Array[];

/**
 * Sentences whose vectors are their meanings, which both sides share, with noise and with what all sentences of
 * a language have in common. One bead in eight is 2-1, 1-2, 1-0 or 0-1.
 */
export function inventedVectors({ beads, dimension, noise, moved, spans }: VectorOptions): VectorPair {
  const random = randomFrom(41);
  const draw = (length: number) =>
    Float32Array.from(
      { length: dimension },
      () => ((random() + random() - random() - random()) * length * 1.7) / Math.sqrt(dimension),
    );
  const common = { source: draw(0.5), target: draw(0.5) };
  const wholes = new Map<Float32Array, { second: Float32Array; whole: Float32Array }>();
  const together = (a: Float32Array, b: Float32Array): Meaning => {
    if (!spans) return [a, b];
    const whole = draw(1);
    wholes.set(a, { second: b, whole });
    return [whole];
  };
  const made = Array.from({ length: beads }, (): { source: Meaning[]; target: Meaning[] } => {
    const [a, b] = [draw(1), draw(1)];
    const kind = random();
    if (kind < 0.03) return { source: [[a]], target: [] };
    if (kind < 0.06) return { source: [], target: [[a]] };
    if (kind < 0.09) return { source: [[a], [b]], target: [together(a, b)] };
    if (kind < 0.12) return { source: [together(a, b)], target: [[a], [b]] };
    return { source: [[a]], target: [[a]] };
  });
  const placed = moved === undefined ? made : move(made, moved);
  const sides: { source: Meaning[]; target: Meaning[] } = { source: [], target: [] };
  const gold = placed.map(({ source, target }) => {
    const bead = {
      source: { start: sides.source.length, end: sides.source.length + source.length },
      target: { start: sides.target.length, end: sides.target.length + target.length },
    };
    sides.source.push(...source);
    sides.target.push(...target);
    return bead;
  });
  const view = (meanings: readonly Meaning[], side: 'source' | 'target') => {
    const told = wholes.get(meanings[0]![0]!);
    const isWhole = meanings.length === 2 && told !== undefined && told.second === meanings[1]![0];
    const parts = isWhole ? [told.whole] : meanings.flat();
    const blur = draw(noise);
    return Float32Array.from({ length: dimension }, (_, d) => {
      const sum = parts.reduce((total, part) => total + part[d]!, 0);
      return sum / Math.sqrt(parts.length) + common[side][d]! + blur[d]!;
    });
  };
  const text = (side: 'source' | 'target'): AlignText => {
    const meanings = sides[side];
    const runs = (size: number) =>
      Array.from({ length: meanings.length - size + 1 }, (_, at) =>
        view(meanings.slice(at, at + size), side),
      );
    return {
      language: 'und',
      sentences: meanings.map(() => ''),
      vectors: runs(1),
      ...(spans ? { spanVectors: [runs(2), runs(3)] } : {}),
    };
  };
  return { source: text('source'), target: text('target'), gold };
}

/** What has moved away has no counterpart where it was, and none where it stands now. */
function move<B extends { source: Meaning[]; target: Meaning[] }>(
  made: readonly B[],
  { from, count, to }: { from: number; count: number; to: number },
): { source: Meaning[]; target: Meaning[] }[] {
  const away = made.slice(from, from + count);
  const left = away.flatMap(({ source }) => source.map((meaning) => ({ source: [meaning], target: [] })));
  const come = away.flatMap(({ target }) => target.map((meaning) => ({ source: [], target: [meaning] })));
  return [...made.slice(0, from), ...left, ...made.slice(from + count, to), ...come, ...made.slice(to)];
}
