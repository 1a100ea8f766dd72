/**
 * The words of this room.
 *
 * - body: the text of an article in one language, stored code point for code point as it came.
 * - block: a paragraph, heading or quotation of a body. One line of a body is one block.
 * - sentence: a range of the body inside one block. Headings are sentences too.
 *
 * All offsets are UTF-16 code units into the body, half-open. Ranges ascend and never overlap; the
 * code units between them are white space only, so ranges and gaps together give the body back unchanged.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const BLOCK_KINDS = ['paragraph', 'heading', 'quotation'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block extends Range {
  readonly kind: BlockKind;
}

export interface Sentence extends Range {
  /** Index of the block that holds the sentence. */
  readonly block: number;
}

/** A body with its blocks and sentences. Every block holds at least one sentence. */
export interface Segmented {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Languages, by primary subtag, that put no space between sentences. */
export const UNSPACED_LANGUAGES: ReadonlySet<string> = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my', 'bo']);
