import type { BlockKind } from '../text/text.js';

/**
 * The words of this room.
 *
 * - page: raw text or HTML as scraped, the article with its site's furniture around it.
 * - furniture: everything on a page that is not its article.
 * - line: one line of the page's text; every line gets one class and the reason for it.
 */
export const LINE_CLASSES = [
  'blank',
  'source',
  'dateline',
  'title',
  'date-prefix+title',
  'subtitle',
  'byline',
  'read-time',
  'title-repeat',
  'photo-credit',
  'caption',
  'body-paragraph',
  'subhead',
  'quotation',
  'related-header',
  'related-headline',
  'latest-header',
  'latest-headline',
  'ad-marker',
  'social',
  'navigation',
  'tags',
  'copyright',
  'site-tagline',
  'unclassified',
] as const;
export type LineClass = (typeof LINE_CLASSES)[number];

export interface PageLine {
  /** 1-based number of the line in the page's text. */
  readonly line: number;
  /** The line exactly as it came. */
  readonly text: string;
  readonly class: LineClass;
  /** Why, in a few words: the rule that fired and what it saw. */
  readonly reason: string;
}

export interface PageBlock {
  readonly kind: BlockKind;
  /** The block's text, trimmed, otherwise as it came. */
  readonly text: string;
  /** 1-based line it came from. */
  readonly line: number;
}

export interface PublishedAt {
  /** ISO 8601 local time to the known precision: `2025-11-05`, `2025-11-05T13:54`, `2025-11-05T13:54:07`. */
  readonly local: string;
  readonly precision: 'day' | 'minute' | 'second';
  /** UTC offset (`+02:00`, `Z`) or null where the page does not say. */
  readonly zone: string | null;
}

/** How the source was found, from the surest to the weakest. */
export const SOURCE_EVIDENCE = [
  'given',
  'metadata',
  'label',
  'header-line',
  'copyright-notice',
  'title-suffix',
  'self-attribution',
] as const;
export type SourceEvidence = (typeof SOURCE_EVIDENCE)[number];

/** What a reader of the record should look at before trusting it. */
export const DOUBT_CODES = [
  'no-title',
  'no-body',
  'no-date',
  'ambiguous-date',
  'language-unsure',
  'second-language',
  'unclassified-lines',
] as const;

export interface PageDoubt {
  readonly code: (typeof DOUBT_CODES)[number];
  readonly message: string;
}

export interface PageRecord {
  readonly source: string | null;
  readonly sourceEvidence: SourceEvidence | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly byline: string | null;
  readonly publishedAt: PublishedAt | null;
  /** BCP 47 tag; `und` where the language could not be told. Confidence 0 to 1. */
  readonly language: { readonly tag: string; readonly confidence: number };
  readonly blocks: readonly PageBlock[];
  readonly credits: readonly { readonly kind: 'photo' | 'video' | 'text'; readonly text: string }[];
  readonly relatedHeadlines: readonly string[];
  readonly latestHeadlines: readonly string[];
  readonly readTimeMinutes: number | null;
  /** Empty where nothing is doubtful. */
  readonly doubts: readonly PageDoubt[];
  readonly lines: readonly PageLine[];
}
