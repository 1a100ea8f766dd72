import type { Database } from '../store/database.js';
import { type Actor, requirePermission } from './actor.js';
import { printHash } from './content-hash.js';
import { type AlignmentKey, findAlignment } from './find-alignment.js';
import { requireCurrent } from './find-original.js';
import { findTranslation } from './find-translation.js';
import { holdArticle } from './hold-article.js';
import { requireMayAlign } from './may-align.js';
import { beadsByHand } from './new-bead.js';
import { type BeadLists, readBeads } from './read-beads.js';
import { replaceAlignment } from './replace-alignment.js';
import { runOnce } from './run-once.js';
import { storedBeads } from './stored-beads.js';

export interface SubmittedAlignment {
  readonly articleId: number;
  readonly translationId: number;
  readonly alignmentId: number;
  /** True where these beads were the current ones already and nothing was written. */
  readonly replayed: boolean;
}

export interface AlignmentInput {
  readonly beads: readonly BeadLists[];
  /** `sha256:…` of the alignment that the beads started from; left out, it is the one that the key names. */
  readonly expectedRevision?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Replaces the beads between a translation and its original by a person's own, as a new alignment.
 *
 * @param key any alignment of the translation; without `expectedRevision` it must be the current one
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN` for somebody else's translation or another pair of
 *   languages, `NOT_FOUND`, `STALE_REVISION` when another alignment is current by now, `VALIDATION` when the
 *   beads are no partition, `CONFLICT` for an idempotency key that came with another input
 */
export async function submitAlignment(
  db: Database,
  actor: Actor | null,
  key: AlignmentKey,
  { idempotencyKey, ...input }: AlignmentInput,
): Promise<SubmittedAlignment> {
  const submitter = requirePermission(actor, 'alignmentSubmit');
  const { userId } = submitter;
  const request = { userId, mutation: 'alignmentSubmit', key: idempotencyKey, input: { key, input } };
  return runOnce(db, request, async (tx) => {
    await holdArticle(tx, key.articleId);
    const started = await findAlignment(tx, key);
    const translation = await findTranslation(tx, key.articleId, started.translationId);
    requireMayAlign(submitter, translation.state.translatorId, started);
    const expected = input.expectedRevision ?? printHash(started.contentHash);
    requireCurrent(expected, translation.alignmentHash, 'alignment');
    const { alignmentId } = translation.state;
    const current =
      alignmentId === key.alignmentId ? started : await findAlignment(tx, { ...key, alignmentId });
    const ranges = readBeads(input.beads, current.source.sentenceCount, current.target.sentenceCount);
    const replaced = await replaceAlignment(tx, {
      actorId: userId,
      kind: 'ALIGNMENT_SUBMITTED',
      translation,
      current,
      before: await storedBeads(tx, current),
      after: beadsByHand(ranges, userId),
      origin: 'HUMAN',
      aligner: null,
      lexicon: null,
      detail: {},
    });
    return {
      articleId: key.articleId,
      translationId: started.translationId,
      alignmentId: replaced.alignmentId,
      replayed: replaced.alignmentId === current.alignmentId,
    };
  });
}
