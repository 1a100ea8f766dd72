import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/read-page.js';
import { type AgreedPage, CORPUS } from './score-page.js';

/** Other ways in which a scraper may have written the same page. */
const WAYS: readonly (readonly [string, (text: string) => string])[] = [
  ['with CR LF', (text) => text.replace(/\n/gu, '\r\n')],
  ['with indented lines', (text) => text.replace(/^(?=.)/gmu, '   ')],
  ['without blank lines', (text) => text.replace(/\n{2,}/gu, '\n')],
  ['with a blank line after every line', (text) => text.replace(/\n+/gu, '\n\n')],
];
const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));

describe.each(WAYS)('the corpus %s', (_, rewrite) => {
  it('gives the same articles and dates', async () => {
    for (const file of files) {
      const agreed = JSON.parse(
        readFileSync(new URL(file.replace('.txt', '.json'), CORPUS), 'utf8'),
      ) as AgreedPage;
      const record = await readPage(rewrite(readFileSync(new URL(file, CORPUS), 'utf8')), { language: 'en' });
      const blocks = record.blocks.map(({ kind, text }) => ({ kind, text }));
      expect({ file, date: record.publishedAt, blocks }).toEqual({
        file,
        date: agreed.publishedAt,
        blocks: agreed.blocks,
      });
    }
  });
});
