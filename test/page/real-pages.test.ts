import { existsSync, readFileSync } from 'node:fs';
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

function agreedBlocks(agreed: AgreedRecord): string[] {
  return agreed.paragraphs.flatMap((sentences, index) => [
    ...agreed.subheads.filter((head) => head.beforeParagraph === index).map((head) => head.text),
    sentences.join(' '),
  ]);
}
