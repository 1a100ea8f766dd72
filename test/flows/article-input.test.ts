import { expect, it } from 'vitest';
import { readHere, readText } from '../../src/flows/article-input.js';

const title = 'A long walk';
const line = 'The harbour was quiet that morning. Dr. Weber counted 12 boats, and nobody spoke.';
const body = Array.from({ length: 3_000 }, (_, nth) => `${line} ${nth}.`).join('\n');

it('reads a very long text on another thread, so that the event loop goes on, with the same result', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const read = await readText({ title, body, language: 'en' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
  expect(read).toEqual(await readHere({ title, body, language: 'en' }));
  expect(read.text.body).toBe(body);
});

it('passes on what is refused there', async () => {
  await expect(readText({ title, body: `${body}\u0000`, language: 'en' })).rejects.toMatchObject({
    code: 'VALIDATION',
    issues: [expect.objectContaining({ path: ['input', 'body'] })],
  });
});
