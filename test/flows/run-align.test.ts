import { expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText } from '../../src/align/alignment.js';
import { runAlign } from '../../src/flows/run-align.js';
import { inventedPair, randomFrom } from '../align/invented.js';

const text = (language: string, sentences: readonly string[]): AlignText => ({ language, sentences });

it('aligns long texts on another thread, so that the event loop goes on, with the same result', async () => {
  const { source, target } = inventedPair(1_500, randomFrom(3));
  const sides = [text('en', source), text('de', target)] as const;
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const found = await runAlign(...sides, {});
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
  expect(found).toEqual(align(...sides));
});

it('passes on what the aligner refuses', async () => {
  const { source, target } = inventedPair(1_500, randomFrom(3));
  const fixed = [
    { source: { start: 5, end: 6 }, target: { start: 9, end: 10 } },
    { source: { start: 6, end: 7 }, target: { start: 1, end: 2 } },
  ];
  await expect(runAlign(text('en', source), text('de', target), { fixed })).rejects.toMatchObject({
    code: 'VALIDATION',
  });
});
