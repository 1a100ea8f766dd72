import type { AlignText } from '../align/alignment.js';
import { learnLexicon, type WeightedBead } from '../align/lexicon/learn-lexicon.js';
import { unpackLexicon } from '../align/lexicon/packed-lexicon.js';
import type { Database } from '../store/database.js';
import { holdLexicon, readLexicon } from '../store/queries/lexicons.js';
import { sentencesAt } from '../store/queries/revisions.js';
import { shiftShare } from '../store/queries/shift-share.js';
import type { Range } from '../text/text.js';
import type { FoundAlignment } from './find-alignment.js';
import { alignTextOf, readAlignable } from './find-original.js';
import { growLexicon, languagePair } from './lexicon.js';
import type { NewBead } from './new-bead.js';
import { isShort } from './run-align.js';
import { keysOf } from './thread/keys-of.js';
import { weighed } from './weighed.js';

/** Beads that an alignment has lost, and those that stand in their place. */
export interface BeadExchange {
  readonly removed: readonly NewBead[];
  readonly added: readonly NewBead[];
}

/**
 * Lets the lexicon learn from an edited alignment: what the removed beads taught goes, what the added ones
 * teach comes, and the rest is not read again, so that one edit in a long text costs what it costs in a short
 * one. Holds the lexicon of the language pair until the end of the transaction.
 */
export async function shiftLexicon(
  tx: Database,
  { articleId, translationId, source, target }: FoundAlignment,
  { removed, added }: BeadExchange,
  all: readonly NewBead[],
): Promise<void> {
  const pair = languagePair(source, target);
  if (pair.first === pair.second) return;
  const key = { articleId, translationId };
  await holdLexicon(tx, pair);
  const touched = [...removed, ...added];
  const s = await readPart(
    tx,
    articleId,
    source,
    touched.map((bead) => bead.source),
  );
  const t = await readPart(
    tx,
    articleId,
    target,
    touched.map((bead) => bead.target),
  );
  // Whoever changes most of a long text has all of it counted, on another thread.
  if (isShort(s.text, t.text)) {
    const keys = keysOf(s.text, t.text);
    const known = unpackLexicon((await readLexicon(tx, pair, keys.source, keys.target, null)).lexicon);
    const learn = (beads: readonly NewBead[]) =>
      learnLexicon(
        s.text,
        t.text,
        beads.map((bead) => moved(bead, s, t)),
        known,
      );
    if (await shiftShare(tx, key, pair, learn(added), learn(removed))) return;
  }
  const whole = async ({ id, language }: FoundAlignment['source']) =>
    alignTextOf({ language, ...(await readAlignable(tx, articleId, id)) });
  await growLexicon(tx, key, await whole(source), await whole(target), all);
}

/** Some sentences of a text, and where each of its indexes has gone. */
interface Part {
  readonly text: AlignText;
  readonly placeOf: ReadonlyMap<number, number>;
}

async function readPart(
  tx: Database,
  articleId: number,
  { id, language }: FoundAlignment['source'],
  ranges: readonly Range[],
): Promise<Part> {
  const wanted = new Set<number>();
  for (const { start, end } of ranges) for (let index = start; index < end; index++) wanted.add(index);
  const indexes = [...wanted].sort((a, b) => a - b);
  const rows = await sentencesAt(tx, { articleId, revisionId: id }, indexes);
  return {
    text: { language, sentences: rows.map(({ text }) => text) },
    placeOf: new Map(rows.map(({ index }, place) => [index, place])),
  };
}

/** The same bead over the sentences that were read: neighbours stay neighbours. */
function moved(bead: NewBead, source: Part, target: Part): WeightedBead {
  const range = ({ start, end }: Range, { placeOf }: Part): Range => {
    const first = start === end ? 0 : placeOf.get(start)!;
    return { start: first, end: first + end - start };
  };
  const { weight } = weighed(bead);
  return { source: range(bead.source, source), target: range(bead.target, target), weight };
}
