import { EMPTY_LEXICON, type Lexicon, type LexiconPair } from './lexicon.js';

/**
 * A lexicon on its way between threads and into the database. Hundreds of thousands of pairs are slow to copy
 * as objects; as text they are handed on unread.
 */
export interface PackedLexicon {
  readonly version: number;
  readonly beads: number;
  /** Each the JSON of a list of `[source, target, forward, backward]`; together they hold every pair once. */
  readonly pages: readonly string[];
}

type PackedPair = readonly [source: string, target: string, forward: number, backward: number];

/** Counts are kept to this many decimals; less is not worth a row. */
const DECIMALS = 1e4;

/** One page. With `turned` each pair stands the other way round: the target's word first. */
export function packLexicon({ version, beads, pairs }: Lexicon, turned = false): PackedLexicon {
  const rows = pairs.map(({ source, target, forward, backward }): PackedPair => {
    return turned
      ? [target, source, rounded(backward), rounded(forward)]
      : [source, target, rounded(forward), rounded(backward)];
  });
  return { version, beads, pages: [JSON.stringify(rows)] };
}

export function unpackLexicon({ version, beads, pages }: PackedLexicon): Lexicon {
  const pairs = pages.flatMap((page) =>
    (JSON.parse(page) as PackedPair[]).map(
      ([source, target, forward, backward]): LexiconPair => ({ source, target, forward, backward }),
    ),
  );
  return { version, beads, pairs };
}

export const EMPTY_PACKED: PackedLexicon = packLexicon(EMPTY_LEXICON);

function rounded(count: number): number {
  return Math.round(count * DECIMALS) / DECIMALS;
}
