import { type ClassifiedLine, classifyLines } from './classify-lines.js';
import { detectLanguage } from './detect-language.js';
import { findSelfAttribution } from './find-self-attribution.js';
import type { LineClass, PageBlock, PageRecord } from './page.js';
import { splitLines } from './split-lines.js';

export interface ReadPageOptions {
  /** BCP 47 tag of the article. Given, the language is not detected. */
  readonly language?: string;
}

/** Reads a page of scraped text: what is its article, and for every line what it is and why. */
export async function readPage(input: string, options: ReadPageOptions = {}): Promise<PageRecord> {
  const lines = classifyLines(splitLines(input.replace(/^\ufeff/u, '')));
  const blocks = collectBlocks(lines);
  const paragraphs = blocks.map((block) => block.text);
  const language =
    options.language === undefined
      ? await detectLanguage(paragraphs.join('\n'))
      : { tag: options.language, confidence: 1 };
  return {
    source: firstValue(lines, ['source']) ?? findSelfAttribution(paragraphs),
    title: firstValue(lines, ['title', 'date-prefix+title']),
    subtitle: firstValue(lines, ['subtitle']),
    byline: firstValue(lines, ['byline']),
    publishedAt: lines.find((line) => line.publishedAt !== undefined)?.publishedAt ?? null,
    language,
    blocks,
    credits: lines
      .filter((line) => line.class === 'photo-credit')
      .map((line) => ({ kind: 'photo', text: line.value ?? line.raw.text.trim() })),
    relatedHeadlines: valuesOf(lines, 'related-headline'),
    latestHeadlines: valuesOf(lines, 'latest-headline'),
    readTimeMinutes: readMinutes(lines),
    lines: lines.map(({ raw, class: name, reason }) => ({
      line: raw.line,
      text: raw.text,
      class: name,
      reason,
    })),
  };
}

const BLOCK_OF: Partial<Record<LineClass, PageBlock['kind']>> = {
  'body-paragraph': 'paragraph',
  subhead: 'heading',
  quotation: 'quotation',
};

function collectBlocks(lines: readonly ClassifiedLine[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const { raw, class: name } of lines) {
    const kind = BLOCK_OF[name];
    if (kind !== undefined) blocks.push({ kind, text: raw.text.trim(), line: raw.line });
  }
  return blocks;
}

function valuesOf(lines: readonly ClassifiedLine[], name: LineClass): string[] {
  return lines.filter((line) => line.class === name).map((line) => line.value ?? line.raw.text.trim());
}

function firstValue(lines: readonly ClassifiedLine[], names: readonly LineClass[]): string | null {
  const line = lines.find((candidate) => names.includes(candidate.class));
  return line === undefined ? null : (line.value ?? line.raw.text.trim());
}

function readMinutes(lines: readonly ClassifiedLine[]): number | null {
  const line = lines.find((candidate) => candidate.class === 'read-time');
  const digits = line === undefined ? undefined : /\d{1,3}/u.exec(line.raw.text)?.[0];
  return digits === undefined ? null : Number(digits);
}
