import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, scorePage } from './score-page.js';

const files = readdirSync(CORPUS)
  .filter((name) => /\.(?:txt|html)$/u.test(name))
  .sort();
const PARTS = [
  'title',
  'date',
  'body',
  'language',
  'source',
  'subtitle',
  'byline',
  'credits',
  'related',
  'latest',
];

describe('the corpus of pages', () => {
  it('prints its figures', async () => {
    const only =
      process.env.PAGES === undefined ? files : files.filter((f) => new RegExp(process.env.PAGES!).test(f));
    const scores = await Promise.all(only.map(scorePage));
    for (const score of scores) for (const note of score.notes) console.log(`${score.name} ${note}`);
    const lines = scores.reduce((sum, score) => sum + score.lines, 0);
    const right = scores.reduce((sum, score) => sum + score.linesRight, 0);
    console.log(`FIGURES lines ${right} of ${lines}`);
    for (const part of PARTS)
      console.log(
        `FIGURES ${part} ${scores.filter((s) => !s.wrong.includes(part)).length} of ${scores.length}`,
      );
    expect(lines).toBeGreaterThan(0);
  });
});
