import { checkPageText } from './check-page-text.js';
import { type ClassifiedPage, classifyLines } from './classify-lines.js';
import { type CollectedRecord, collectRecord } from './collect-record.js';
import { type DetectedLanguage, detectLanguage } from './detect-language.js';
import { findDoubts } from './find-doubts.js';
import { isHtml } from './is-html.js';
import { mergeMetadata } from './merge-metadata.js';
import type { PageBlock, PageRecord, PublishedAt } from './page.js';
import { readHtml } from './read-html.js';
import { splitLines } from './split-lines.js';

/** What the sender knows better; each overrides what was found. */
export interface ReadPageOptions {
  /** BCP 47 tag. Given, the language is not detected. */
  readonly language?: string;
  readonly title?: string;
  readonly publishedAt?: PublishedAt;
  /** The article's text, one block a line. Given, the page's own lines give no blocks. */
  readonly body?: string;
  readonly source?: string;
}

/**
 * Reads a page as scraped, plain text or HTML: what is its article, and for every line what it is and why.
 * The article's text comes out code point for code point as it came, trimmed at its ends.
 *
 * The language is decided once, on the article. A page without an article, title or date gives a record that
 * says so in its `doubts`.
 *
 * @throws {BitextError} VALIDATION for a page that is empty, or has NUL or a lone surrogate; TOO_LARGE.
 */
export async function readPage(input: string, options: ReadPageOptions = {}): Promise<PageRecord> {
  checkPageText(input);
  const { page, found } = await readLines(input.replace(/^\ufeff/u, ''), options.title);
  const blocks = options.body === undefined ? found.blocks : blocksOf(options.body);
  const language = await languageOf(options.language, blocks);
  const record: PageRecord = {
    ...found,
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.publishedAt === undefined ? {} : { publishedAt: options.publishedAt }),
    ...(options.source === undefined ? {} : { source: options.source, sourceEvidence: 'given' }),
    blocks,
    language: { tag: language.tag, confidence: language.confidence },
    doubts: [],
  };
  return { ...record, doubts: findDoubts(record, page, language, options) };
}

async function readLines(
  input: string,
  title: string | undefined,
): Promise<{ page: ClassifiedPage; found: CollectedRecord }> {
  if (!isHtml(input)) {
    const page = classifyLines(splitLines(input), title);
    return { page, found: collectRecord(page) };
  }
  const { page, metadata } = await readHtml(input);
  return { page, found: mergeMetadata(collectRecord(page), metadata) };
}

function blocksOf(body: string): PageBlock[] {
  checkPageText(body);
  return splitLines(body)
    .filter((line) => line.shown !== '')
    .map((line) => ({ kind: 'paragraph', text: line.text.trim(), line: line.line }));
}

async function languageOf(
  given: string | undefined,
  blocks: readonly PageBlock[],
): Promise<DetectedLanguage> {
  if (given !== undefined) return { tag: given, confidence: 1, second: null };
  return detectLanguage(blocks.map((block) => block.text).join('\n'));
}
