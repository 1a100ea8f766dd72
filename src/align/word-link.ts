/** A source and a target token identifier that may stand for each other. */
export interface WordLink {
  readonly source: number;
  readonly target: number;
  /** 0 to 1: likeness of a cognate, 1 for a number or sign that stands on both sides. */
  readonly strength: number;
  readonly kind: LinkKind;
}

/** Which signal a link speaks for; the index is stored in `LinkTable.kinds`. */
export const LINK_KINDS = ['cognates', 'numbers', 'lexicon'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
