import { expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText } from '../../src/align/alignment.js';
import { readText } from '../../src/flows/article-input.js';
import { runAlign } from '../../src/flows/run-align.js';
import { inventedPair, randomFrom } from '../align/invented.js';
import { inventedVectors } from '../align/invented-vectors.js';

const text = (language: string, sentences: readonly string[]): AlignText => ({ language, sentences });

it('aligns long texts on another thread, so that the event loop goes on, with the same result', async () => {
  const { source, target } = inventedPair(1_500, randomFrom(3));
  const sides = [text('en', source), text('de', target)] as const;
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const done: number[] = [];
  const found = await runAlign(...sides, {}, { onProgress: (share) => done.push(share) });
  clearInterval(timer);
  expect([done.length > 3, done.at(-1)]).toEqual([true, 1]);
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

it('gives a long alignment up when nobody waits for it any more, and lets the next one begin', async () => {
  const { source, target } = inventedPair(1_500, randomFrom(3));
  const sides = [text('en', source), text('de', target)] as const;
  const client = new AbortController();
  const abandoned = runAlign(...sides, {}, { signal: client.signal, onProgress: () => client.abort() });
  const next = runAlign(...sides, {});
  await expect(abandoned).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect((await next).beads.length).toBeGreaterThan(1_000);
});

it('keeps fixed beads on the other thread as well', async () => {
  const { source, target, gold } = inventedPair(1_500, randomFrom(3));
  const fixed = gold.filter((_, at) => at % 30 === 4);
  const { beads } = await runAlign(text('en', source), text('de', target), { fixed });
  const certain = beads.filter(({ confidence }) => confidence === 1);
  expect(certain.map((bead) => ({ source: bead.source, target: bead.target }))).toEqual(fixed);
});

it('takes vectors to the other thread', async () => {
  const pair = inventedVectors({ beads: 300, dimension: 48, noise: 0.4 });
  const long = (side: AlignText): AlignText => ({
    ...side,
    sentences: side.sentences.map(() => 'x'.repeat(40)),
  });
  const sides = [long(pair.source), long(pair.target)] as const;
  expect(await runAlign(...sides, {})).toEqual(align(...sides));
});

it('passes on why the lexicon could not be asked', async () => {
  const { source, target } = inventedPair(1_500, randomFrom(3));
  const lexicon = () => Promise.reject(new Error('no connection'));
  await expect(runAlign(text('en', source), text('de', target), { lexicon })).rejects.toThrow(
    'no connection',
  );
});

it('does not let the reading of a long text wait for a long alignment', async () => {
  const { source, target } = inventedPair(1_500, randomFrom(3));
  const done: string[] = [];
  const aligned = runAlign(text('en', source), text('de', target), {}).then(() => done.push('aligned'));
  const body = 'The harbour was quiet that morning.\n'.repeat(6_000);
  await readText({ title: 'T', body, language: 'en' }).then(() => done.push('read'));
  await aligned;
  expect(done).toEqual(['read', 'aligned']);
});
