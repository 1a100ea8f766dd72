import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { splitRow } from '../../src/text/split-row.js';

/** Development data beside the project; it is no part of it, so these tests are skipped where it is absent. */
const GOLD = fileURLToPath(new URL('../../../shared/gold/sentences/', import.meta.url));

/** Boundary F1 in percent below which a change has done harm. */
const FLOORS: Readonly<Record<string, number>> = {
  'Belarusian-HSE': 90,
  'Bulgarian-BTB': 96,
  'Chinese-GSD': 99,
  'English-EWT': 89,
  'French-GSD': 98,
  'German-GSD': 98,
  'Japanese-GSD': 99,
  'Russian-GSD': 98,
  'Russian-Taiga': 74,
  'Ukrainian-IU': 99,
  'Ukrainian-ParlaMint': 99,
};

const present = existsSync(GOLD);

describe.skipIf(!present)(
  present ? 'gold sentences' : 'gold sentences (SKIPPED: ../shared is absent)',
  () => {
    it.each(Object.entries(FLOORS))('%s is split with F1 of %d at least', (set, floor) => {
      let hits = 0;
      let sum = 0;
      for (const line of readFileSync(`${GOLD}${set}.dev.jsonl`, 'utf8').split('\n')) {
        if (line === '') continue;
        const row = JSON.parse(line) as { lang: string; text: string; sentences: string[] };
        const gold = boundaries(row.sentences);
        const ours = boundaries(splitRow(row.lang, row.text));
        sum += gold.size + ours.size;
        for (const boundary of ours) if (gold.has(boundary)) hits++;
      }
      expect((200 * hits) / sum).toBeGreaterThanOrEqual(floor);
    });
  },
);

/** Boundaries inside a row, counted by the characters before them that are not white space. */
function boundaries(sentences: readonly string[]): Set<number> {
  const found = new Set<number>();
  let count = 0;
  for (const sentence of sentences) {
    count += sentence.replace(/\s/gu, '').length;
    found.add(count);
  }
  found.delete(count);
  return found;
}
