import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { type Actor, requirePair, requirePermission } from './actor.js';
import { requireCurrent } from './find-original.js';
import { findStaleness } from './find-staleness.js';
import { findText, sideOf } from './find-text.js';
import { findTranslation } from './find-translation.js';
import { holdArticle } from './hold-article.js';
import { learnAhead } from './lexicon.js';
import { mendCarried } from './mend-carried.js';
import type { NewBead } from './new-bead.js';
import type { Watch } from './run-align.js';
import { findReplay, runOnce } from './run-once.js';
import { storePair } from './store-pair.js';
import { storedBeads } from './stored-beads.js';
import type { TranslationState } from './write-translation.js';

export interface RebaseInput {
  /** `sha256:…` of the original's revision to move onto; it must be the current one. */
  readonly onto: string;
  /** Show what would come of it and store nothing. */
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface RebasedTranslation {
  readonly articleId: number;
  readonly translationId: number;
  /** The new alignment; of a dry run the one that is still current. */
  readonly alignmentId: number;
  readonly carriedOver: number;
  readonly needsReview: number;
  /** True where the translation is based on that revision already, or the request was answered before. */
  readonly replayed: boolean;
}

/**
 * Moves a translation onto the current revision of its original. Beads whose sentences did not change are
 * carried over with whoever confirmed them, the rest is aligned anew around them and needs review.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN` for somebody else's translation, `NOT_FOUND`,
 *   `STALE_REVISION` when `onto` is not the current revision or the translation moved in the meantime
 */
export async function rebaseTranslation(
  db: Database,
  actor: Actor | null,
  key: { readonly articleId: number; readonly translationId: number },
  input: RebaseInput,
  watch: Watch = {},
): Promise<RebasedTranslation & { readonly beads: readonly NewBead[] }> {
  const translator = requirePermission(actor, 'translationRebase');
  const { userId } = translator;
  const { idempotencyKey, ...rest } = input;
  const request = { userId, mutation: 'translationRebase', key: idempotencyKey, input: { key, rest } };
  const replay = await findReplay<RebasedTranslation>(db, request);
  if (replay !== null) return { ...replay, beads: await storedBeads(db, replay) };

  const { articleId, translationId } = key;
  const found = await findTranslation(db, articleId, translationId);
  const { state } = found;
  if (state.translatorId !== userId) requirePermission(actor, 'translationEditOfOthers');
  const staleness = await findStaleness(db, state);
  const current = staleness?.current ?? (await findText(db, { articleId, revisionId: state.basedOnId }));
  requirePair(translator, current.language, state.language);
  requireCurrent(input.onto, current.contentHash, 'original');
  if (staleness === null) {
    const { alignmentId } = state;
    const beads = await storedBeads(db, { articleId, alignmentId });
    return { ...key, alignmentId, carriedOver: 0, needsReview: 0, replayed: true, beads };
  }
  const source = sideOf(current);
  const target = sideOf(await findText(db, { articleId, revisionId: state.revisionId }));
  const { beads, ...how } = await mendCarried(
    db,
    source.text,
    target.text,
    staleness.carried.beads,
    key,
    watch,
  );
  const needsReview = beads.filter(({ status }) => status === 'NEEDS_REVIEW').length;
  const counts = { carriedOver: beads.length - needsReview, needsReview };
  if (input.dryRun === true) {
    return { ...key, alignmentId: state.alignmentId, ...counts, replayed: false, beads };
  }
  await learnAhead(db, source.text, target.text, beads, key);
  const stored = await runOnce<RebasedTranslation>(db, request, async (tx) => {
    const originalId = await holdArticle(tx, articleId);
    const now = await findTranslation(tx, articleId, translationId);
    requireUnmoved(state, now.state, originalId !== current.revisionId);
    const alignmentId = await storePair(tx, {
      actorId: userId,
      kind: 'TRANSLATION_REBASED',
      source,
      target,
      beads,
      origin: 'CARRY_OVER',
      ...how,
      parentId: state.alignmentId,
      state: now.state,
      before: found.contentHash,
      detail: counts,
    });
    return { ...key, alignmentId, ...counts, replayed: false };
  });
  return { ...stored, beads };
}

function requireUnmoved(before: TranslationState, now: TranslationState, moved: boolean): void {
  if (!moved && before.revisionId === now.revisionId && before.alignmentId === now.alignmentId) return;
  throw new BitextError(
    'CONFLICT',
    'The original or the translation changed while this was being aligned. Send it again.',
  );
}
