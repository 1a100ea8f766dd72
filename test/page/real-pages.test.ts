import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/read-page.js';

interface AgreedRecord {
  readonly source: string;
  readonly publishedAt: string;
  readonly publishedAtPrecision: string;
  readonly title: string;
  readonly language: string;
  readonly paragraphs: readonly (readonly string[])[];
  readonly subheads: readonly { readonly beforeParagraph: number; readonly text: string }[];
  readonly relatedHeadlines: readonly string[];
  readonly latestHeadlines: readonly string[];
  readonly credits: readonly { readonly kind: string; readonly text: string }[];
  readonly readTimeMinutes?: number;
  readonly lines: readonly { readonly line: number; readonly class: string }[];
}

const shared = new URL('../../../shared/', import.meta.url);

describe.skipIf(!existsSync(shared))('the two real pages (skipped where ../shared is absent)', () => {
  for (const name of ['page-ru', 'page-uk']) {
    it(`${name} gives the agreed record`, async () => {
      const agreed = JSON.parse(
        readFileSync(new URL(`expected/${name}.json`, shared), 'utf8'),
      ) as AgreedRecord;
      const record = await readPage(readFileSync(new URL(`inputs/${name}.txt`, shared), 'utf8'));
      expect(record.lines.map(({ line, class: found }) => ({ line, class: found }))).toEqual(
        agreed.lines.map(({ line, class: wanted }) => ({ line, class: wanted })),
      );
      expect(record.source).toBe(agreed.source);
      expect(record.title).toBe(agreed.title);
      expect(record.publishedAt).toEqual({
        local: agreed.publishedAt,
        precision: agreed.publishedAtPrecision,
        zone: null,
      });
      expect(record.language.tag).toBe(agreed.language);
      expect(record.blocks.map((block) => block.text)).toEqual(agreedBlocks(agreed));
      expect(record.relatedHeadlines).toEqual(agreed.relatedHeadlines);
      expect(record.latestHeadlines).toEqual(agreed.latestHeadlines);
      expect(record.credits).toEqual(agreed.credits);
      expect(record.readTimeMinutes).toBe(agreed.readTimeMinutes ?? null);
    });
  }
});

describe.skipIf(!existsSync(shared))('real paragraphs (skipped where ../shared is absent)', () => {
  const sentences = new URL('gold/sentences/', shared);
  const files = existsSync(sentences) ? readdirSync(sentences) : [];
  const edited = files.filter((name) => /-(?:GSD|BTB)\.dev\.jsonl$/u.test(name));

  it.each(edited)('of %s are all kept in the body', async (file) => {
    const texts = readFileSync(new URL(file, sentences), 'utf8').trim().split('\n');
    const paragraphs = texts.flatMap((row) => (JSON.parse(row) as { text: string }).text.split('\n'));
    const written = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
    for (let at = 0; at + 8 <= written.length; at += 8) {
      const body = written.slice(at, at + 8);
      const page = ['What the people of the harbour did next', '5 May 2026, 08:00', ...body].join('\n\n');
      const record = await readPage(page, { language: 'en' });
      expect(record.blocks.map((block) => block.text)).toEqual(body);
    }
  });
});

function agreedBlocks(agreed: AgreedRecord): string[] {
  return agreed.paragraphs.flatMap((sentences, index) => [
    ...agreed.subheads.filter((head) => head.beforeParagraph === index).map((head) => head.text),
    sentences.join(' '),
  ]);
}
