import type { Alignment, AlignText, BeadRange } from '../align/alignment.js';
import type { PackedLexicon } from '../align/lexicon/packed-lexicon.js';
import type { Database } from '../store/database.js';
import { holdLexicon, readLexicon } from '../store/queries/lexicons.js';
import { replaceShare, type Share } from '../store/queries/replace-share.js';
import type { LanguagePair, Learner } from '../store/queries/share-rows.js';
import { primaryLanguage } from '../text/language-tag.js';
import { beadsFound, type NewBead } from './new-bead.js';
import { isShort, runAlign, type Watch } from './run-align.js';
import type { KeysOfTexts } from './thread/keys-of.js';
import { learnJob } from './thread/learn-job.js';
import { onThread } from './thread/on-thread.js';
import { weighed } from './weighed.js';

export type { Learner } from '../store/queries/share-rows.js';

/** What the aligner found, as it is stored, and the state of the lexicon that it used. */
export interface FoundBeads extends Pick<Alignment, 'aligner'> {
  readonly beads: readonly NewBead[];
  readonly lexicon: string | null;
}

/**
 * Aligns two texts with what the other stored alignments know. Where nothing is fixed it also learns from the
 * result, so that `growLexicon` has nothing left to count.
 * @throws BitextError those of `runAlign`
 */
export async function findBeads(
  db: Database,
  source: AlignText,
  target: AlignText,
  own: Learner | null,
  watch: Watch,
  fixed: readonly BeadRange[] = [],
): Promise<FoundBeads> {
  const pair = languagePair(source, target);
  let name: string | null = null;
  const lexicon = async (keys: KeysOfTexts): Promise<PackedLexicon> => {
    const known = await readLexicon(db, pair, keys.source, keys.target, own);
    name = known.name;
    return known.lexicon;
  };
  const teach = isOne(pair) || fixed.length > 0 ? undefined : { turned: pair.turned };
  const found = await runAlign(source, target, { lexicon, fixed, teach }, watch);
  const beads = beadsFound(found);
  if (found.share !== undefined) learned.set(beads, found.share);
  return { beads, aligner: found.aligner, lexicon: name };
}

/** What beads teach where it was counted before the transaction that stores them. */
const learned = new WeakMap<readonly NewBead[], Share>();

/** Counts what beads teach, before the transaction that stores them and calls `growLexicon`, so that it is short. */
export async function learnAhead(
  db: Database,
  source: AlignText,
  target: AlignText,
  beads: readonly NewBead[],
  own: Learner | null,
): Promise<void> {
  const pair = languagePair(source, target);
  if (!isOne(pair)) learned.set(beads, await learn(db, pair, source, target, beads, own, false));
}

/**
 * Lets the lexicon learn from a translation's new current alignment, instead of from its last one. Beads that
 * a person has confirmed weigh more, rejected ones nothing. To be called inside the transaction that stores
 * the alignment, as its last step: it holds the lexicon of the language pair until the end.
 */
export async function growLexicon(
  tx: Database,
  learner: Learner,
  source: AlignText,
  target: AlignText,
  beads: readonly NewBead[],
): Promise<void> {
  const pair = languagePair(source, target);
  if (isOne(pair)) return;
  const share = learned.get(beads) ?? (await learn(tx, pair, source, target, beads, learner, true));
  await holdLexicon(tx, pair);
  await replaceShare(tx, pair, learner, share);
}

async function learn(
  db: Database,
  pair: LanguagePair,
  source: AlignText,
  target: AlignText,
  beads: readonly NewBead[],
  own: Learner | null,
  atOnce: boolean,
): Promise<Share> {
  const input = { source, target, beads: beads.map(weighed), turned: pair.turned };
  const answer = async (keys: KeysOfTexts): Promise<PackedLexicon> =>
    (await readLexicon(db, pair, keys.source, keys.target, own)).lexicon;
  if (isShort(source, target)) return learnJob(input, { ask: answer, onProgress: () => {} });
  return onThread<Share, KeysOfTexts, PackedLexicon>('learn', input, { answer, atOnce });
}

/** The pair whose lexicon two languages share. */
export function languagePair(
  source: Pick<AlignText, 'language'>,
  target: Pick<AlignText, 'language'>,
): LanguagePair {
  const [a, b] = [primaryLanguage(source.language), primaryLanguage(target.language)];
  return a < b ? { first: a, second: b, turned: false } : { first: b, second: a, turned: true };
}

/** Texts in varieties of one language teach nothing. */
function isOne({ first, second }: LanguagePair): boolean {
  return first === second;
}
