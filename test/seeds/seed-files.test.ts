import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Gold of one translation: the sentences of both sides in order, and beads of sentence indexes. */
interface Gold {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly (readonly [readonly number[], readonly number[]])[];
}

interface Translation {
  readonly name: string;
  readonly language: string;
  readonly original: string;
  readonly text: string;
  readonly gold: Gold;
}

interface Article {
  readonly slug: string;
  readonly originals: readonly string[];
  readonly record: {
    readonly slug: string;
    readonly license: string;
    readonly sourceUrl: string;
    readonly translators: Readonly<Record<string, string>>;
  };
  readonly translations: readonly Translation[];
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const seeds = join(root, 'seeds');
const inputs = join(root, '..', 'shared', 'inputs');

const articles = readdirSync(seeds, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readArticle(entry.name))
  .sort((a, b) => a.slug.localeCompare(b.slug));
const translations = articles.flatMap((article) => article.translations);

describe.each(articles)('the seed article $slug', (article) => {
  it('has one original, an open licence, and a translator, a text and gold for each of its languages', () => {
    expect(article.originals).toHaveLength(1);
    expect(article.record.slug).toBe(article.slug);
    expect(article.record.license).toBe('CC0-1.0');
    expect(article.record.sourceUrl).toMatch(/^https:\/\/example\.org\//);
    expect(article.translations.length).toBeGreaterThanOrEqual(2);
    expect(article.translations.map((one) => one.language).sort()).toEqual(
      Object.keys(article.record.translators).sort(),
    );
  });

  it('can be read in English', () => {
    const languages = [
      ...article.originals.map(languageOf),
      ...article.translations.map((one) => one.language),
    ];
    expect(languages).toContain('en');
  });

  it('has the same source sentences in the gold of every language', () => {
    for (const { gold } of article.translations)
      expect(gold.source).toEqual(article.translations[0]?.gold.source);
  });
});

describe.each(translations)('the gold of $name', ({ original, text, gold }) => {
  it('has every sentence in order in the page and in the translation', () => {
    expect(firstOutOfOrder(gold.source, original)).toBeUndefined();
    expect(firstOutOfOrder(gold.target, text)).toBeUndefined();
  });

  it('leaves no sentence of the two bodies out', () => {
    expect(withoutSpace(original)).toContain(withoutSpace(gold.source.join('')));
    const body = text.slice(text.indexOf('\n') + 1);
    expect(withoutSpace(gold.target.join(''))).toBe(withoutSpace(body));
  });

  it('partitions both sides in order', () => {
    expect(gold.beads.flatMap(([source]) => source)).toEqual([...gold.source.keys()]);
    expect(gold.beads.flatMap(([, target]) => target)).toEqual([...gold.target.keys()]);
    expect(gold.beads.filter(([source, target]) => source.length + target.length === 0)).toEqual([]);
  });
});

describe('all seeds together', () => {
  it('are originals in five languages, with at least seven articles', () => {
    const languages = new Set(articles.flatMap((article) => article.originals.map(languageOf)));
    expect([...languages].sort()).toEqual(['de', 'en', 'ja', 'ru', 'uk']);
    expect(articles.length).toBeGreaterThanOrEqual(7);
  });

  it.each(['2-1', '1-2', '1-0', '0-1', '2-2'])('hold several %s beads', (shape) => {
    const beads = translations.flatMap(({ gold }) => gold.beads);
    const count = beads.filter(([source, target]) => `${source.length}-${target.length}` === shape).length;
    expect(count).toBeGreaterThanOrEqual(3);
  });

  it.skipIf(!existsSync(inputs))(
    'share no long sentence with the pages in ../shared/inputs (skipped where that folder is absent)',
    () => {
      const pages = readdirSync(inputs).map((file) => readFileSync(join(inputs, file), 'utf8'));
      const sentences = translations.flatMap(({ gold }) => [...gold.source, ...gold.target]);
      const borrowed = sentences.filter(
        (sentence) => sentence.length > 40 && pages.some((page) => page.includes(sentence)),
      );
      expect(borrowed).toEqual([]);
    },
  );
});

function readArticle(slug: string): Article {
  const folder = join(seeds, slug);
  const files = readdirSync(folder);
  const originals = files.filter((file) => file.startsWith('original.'));
  const original = readFileSync(join(folder, originals[0] ?? 'original'), 'utf8');
  const languages = files.filter((file) => file.startsWith('translation.')).map(languageOf);
  return {
    slug,
    originals,
    record: JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8')),
    translations: languages.map((language) => ({
      name: `${slug} in ${language}`,
      language,
      original,
      text: readFileSync(join(folder, `translation.${language}.txt`), 'utf8'),
      gold: JSON.parse(readFileSync(join(folder, `gold.${language}.json`), 'utf8')),
    })),
  };
}

function languageOf(file: string): string {
  return file.split('.')[1] ?? '';
}

/** The first sentence that does not occur after the one before it; `undefined` where all are in order. */
function firstOutOfOrder(sentences: readonly string[], text: string): string | undefined {
  let from = 0;
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from);
    if (at < 0) return sentence;
    from = at + sentence.length;
  }
  return undefined;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
