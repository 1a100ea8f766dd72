import type { ModelAlignment } from './model-alignment.js';
import type { ModelTranslation } from './model-translation.js';

/** A text as far as the model knows texts. */
export interface ModelText {
  readonly contentHash: string;
  readonly title: string;
  readonly body: string;
  readonly sentences: readonly string[];
  /** Number of the block in which each sentence stands. */
  readonly blocks: readonly number[];
}

/** One article: its original, its translations, and the kinds of what happened to it. */
export class ModelArticle {
  /** Every text of the original in the order in which it became current; the last one is. */
  readonly texts: { readonly text: ModelText; readonly minor: boolean }[];
  /** In the order in which they came. */
  readonly translations: ModelTranslation[] = [];
  readonly events: string[] = ['ARTICLE_INGESTED'];
  erased = false;

  constructor(
    readonly id: string,
    readonly slug: string,
    first: ModelText,
  ) {
    this.texts = [{ text: first, minor: false }];
  }

  get original(): ModelText {
    return this.texts.at(-1)!.text;
  }

  /** Whether all that changed the original since it last was this text were minor edits. */
  isMinorSince({ contentHash }: ModelText): boolean {
    const base = this.texts.findLastIndex(({ text }) => text.contentHash === contentHash);
    return this.texts.slice(base + 1).every(({ minor }) => minor);
  }

  /** What readers see in a language: what was approved, else the first that was handed in. */
  readIn(language: string): { readonly text: ModelText; readonly alignment: ModelAlignment } | null {
    const there = this.translations.filter((translation) => translation.language === language);
    const approved = there.find((translation) => translation.approved !== null)?.approved;
    return approved ?? there.find(({ status }) => status === 'SUBMITTED') ?? null;
  }
}
