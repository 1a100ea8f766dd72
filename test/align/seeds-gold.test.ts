import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import type { BeadRange } from '../../src/align/alignment.js';
import { scoreAlignments } from '../../src/align/score.js';
import type { Range } from '../../src/text/text.js';

interface Gold {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly (readonly [readonly number[], readonly number[]])[];
}

/** Strict F1 over all seeds that the aligner must keep; what it reaches is printed. */
const FLOOR = 0.9;

const seeds = new URL('../../seeds/', import.meta.url);

it('finds the beads of the seeds as people set them', () => {
  const documents = readGold().map(({ name, gold }) => {
    const [source, target] = name.split('-') as [string, string];
    const found = align(
      { language: source, sentences: gold.source },
      { language: target, sentences: gold.target },
    );
    return { gold: gold.beads.map(toRanges), predicted: found.beads };
  });
  expect(documents.length).toBeGreaterThanOrEqual(12);
  const { strict, lax } = scoreAlignments(documents);
  console.log(
    `seeds, ${documents.length} alignments: strict F1 ${strict.f1.toFixed(3)} (P ${strict.precision.toFixed(3)}, R ${strict.recall.toFixed(3)}), lax F1 ${lax.f1.toFixed(3)}`,
  );
  expect(strict.f1).toBeGreaterThanOrEqual(FLOOR);
});

function readGold(): { name: string; gold: Gold }[] {
  const folders = readdirSync(seeds, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name: slug }) => {
    const files = readdirSync(new URL(`${slug}/`, seeds));
    const original = files.find((file) => file.startsWith('original.'))!.split('.')[1];
    return files
      .filter((file) => file.startsWith('gold.'))
      .map((file) => ({
        name: `${original}-${file.split('.')[1]}`,
        gold: JSON.parse(readFileSync(new URL(`${slug}/${file}`, seeds), 'utf8')) as Gold,
      }));
  });
}

function toRanges([source, target]: Gold['beads'][number]): BeadRange {
  return { source: rangeOf(source), target: rangeOf(target) };
}

/** Where an empty side stands does not count. */
function rangeOf(indexes: readonly number[]): Range {
  return indexes.length === 0 ? { start: 0, end: 0 } : { start: indexes[0]!, end: indexes.at(-1)! + 1 };
}
