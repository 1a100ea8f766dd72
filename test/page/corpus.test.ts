import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CORPUS, type PageScore, scorePage } from './score-page.js';

const files = readdirSync(CORPUS)
  .filter((name) => /\.(?:txt|html)$/u.test(name))
  .sort();

/** What is reached; a change may raise these, never lower them. Lines are written lines of plain-text pages. */
const LEAST_LINES_RIGHT = 930;
/** Pages that are known to be wrong, and in what. */
const KNOWN_WRONG: Readonly<Record<string, readonly string[]>> = {
  // A slogan right below a list of headlines looks like one more of them.
  '43-en-portal.txt': ['latest'],
};

describe('the corpus of pages', () => {
  const scores: PageScore[] = [];

  beforeAll(async () => {
    for (const file of files) scores.push(await scorePage(file));
    report(scores);
  });

  it('has at least fifty pages in fifteen languages', () => {
    expect(files.length).toBeGreaterThanOrEqual(50);
    expect(new Set(files.map((file) => file.split('-')[1])).size).toBeGreaterThanOrEqual(15);
  });

  it('has its lines in the agreed classes', () => {
    expect(sum(scores.map((score) => score.linesRight))).toBeGreaterThanOrEqual(LEAST_LINES_RIGHT);
  });

  it.each(files)('%s gives the agreed record', (file) => {
    const score = scores.find((candidate) => candidate.name === file);
    expect(score?.wrong, score?.notes.join('\n')).toEqual(KNOWN_WRONG[file] ?? []);
  });
});

function report(scores: readonly PageScore[]): void {
  const exact = (part: string) => `${part} ${scores.filter((score) => !score.wrong.includes(part)).length}`;
  const right = sum(scores.map((score) => score.linesRight));
  const all = sum(scores.map((score) => score.lines));
  const parts = 'title date body language source subtitle byline credits related latest'
    .split(' ')
    .map(exact);
  const notes = scores.flatMap((score) =>
    score.notes.map((note) => `  ${score.name}: ${note.slice(0, 300)}`),
  );
  console.log(
    [
      `corpus: lines ${right} of ${all} (${((100 * right) / all).toFixed(1)} %); exact of ${scores.length}: ${parts.join(', ')}`,
      ...notes,
    ].join('\n'),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
