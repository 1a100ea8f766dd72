import type { AlignText } from '../align/alignment.js';
import { addLexicons } from '../align/lexicon/add-lexicons.js';
import {
  APPROVED_WEIGHT,
  learnLexicon,
  lexiconKeys,
  type WeightedBead,
} from '../align/lexicon/learn-lexicon.js';
import type { Database } from '../store/database.js';
import {
  addToLexicon,
  holdLexicon,
  type LanguagePair,
  type NamedLexicon,
  readLexicon,
  readShare,
  writeShare,
} from '../store/queries/lexicons.js';
import { primaryLanguage } from '../text/language-tag.js';
import type { NewBead } from './new-bead.js';

/** A translation whose own share must not help to align it. */
export interface Learner {
  readonly articleId: number;
  readonly translationId: number;
}

/** What the other stored alignments know about two texts, and the name of that state. */
export async function knownLexicon(
  db: Database,
  source: AlignText,
  target: AlignText,
  own: Learner | null,
): Promise<NamedLexicon> {
  const pair = languagePair(source, target);
  const known = await readLexicon(db, pair, lexiconKeys(source), lexiconKeys(target));
  const share = own && (await readShare(db, own.articleId, own.translationId, pair.turned));
  return share === null ? known : { ...known, lexicon: addLexicons(known.lexicon, share, -1) };
}

/**
 * Lets the lexicon learn from a translation's new current alignment, instead of from its last one. Beads that
 * a person has confirmed weigh more, rejected ones nothing. To be called inside the transaction that stores
 * the alignment, as its last step: it holds the lexicon of the language pair until the end.
 */
export async function growLexicon(
  tx: Database,
  { articleId, translationId }: Learner,
  source: AlignText,
  target: AlignText,
  beads: readonly NewBead[],
): Promise<void> {
  const pair = languagePair(source, target);
  if (pair.first === pair.second) return;
  await holdLexicon(tx, pair);
  const last = await readShare(tx, articleId, translationId, pair.turned);
  if (last !== null) await addToLexicon(tx, pair, last, -1);
  const { lexicon } = await readLexicon(tx, pair, lexiconKeys(source), lexiconKeys(target));
  const share = learnLexicon(source, target, beads.map(weighed), lexicon);
  await addToLexicon(tx, pair, share, 1);
  await writeShare(tx, articleId, translationId, pair, share);
}

/** A bead, and how much there is to learn from it. */
export function weighed({ source, target, status, confidence }: NewBead): WeightedBead {
  const weight = status === 'CONFIRMED' ? APPROVED_WEIGHT : status === 'REJECTED' ? 0 : confidence;
  return { source, target, weight };
}

/** The pair whose lexicon two languages share. */
export function languagePair(
  source: Pick<AlignText, 'language'>,
  target: Pick<AlignText, 'language'>,
): LanguagePair {
  const [a, b] = [primaryLanguage(source.language), primaryLanguage(target.language)];
  return a < b ? { first: a, second: b, turned: false } : { first: b, second: a, turned: true };
}
