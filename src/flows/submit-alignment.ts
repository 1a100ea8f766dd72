import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { type Actor, requirePermission } from './actor.js';
import { printHash } from './content-hash.js';
import { alignTextOf, readAlignable, requireCurrent } from './find-original.js';
import { findTranslation, translationOfRevision, withAlignment } from './find-translation.js';
import { holdArticle } from './hold-article.js';
import { growLexicon } from './lexicon.js';
import { beadsByHand } from './new-bead.js';
import { type BeadLists, readBeads } from './read-beads.js';
import { recordEvent } from './record-event.js';
import { writeAlignment } from './write-alignment.js';
import { writeTranslation } from './write-translation.js';

export interface AlignmentKey {
  readonly articleId: number;
  readonly alignmentId: number;
}

export interface SubmittedAlignment {
  readonly articleId: number;
  readonly translationId: number;
  readonly alignmentId: number;
  /** True where these beads were the current ones already and nothing was written. */
  readonly replayed: boolean;
}

/**
 * Replaces the beads between a translation and its original by a person's own, as a new alignment.
 *
 * @param key the alignment that the edit started from; it must be the translation's current one
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN` for somebody else's translation, `NOT_FOUND`,
 *   `STALE_REVISION` when another alignment is current by now, `VALIDATION` when the beads are no partition
 */
export async function submitAlignment(
  db: Database,
  actor: Actor | null,
  key: AlignmentKey,
  beads: readonly BeadLists[],
): Promise<SubmittedAlignment> {
  const { userId } = requirePermission(actor, 'alignmentSubmit');
  return db.transaction().execute(async (tx) => {
    await holdArticle(tx, key.articleId);
    const started = await findAlignment(tx, key);
    const translationId = await translationOfRevision(tx, key.articleId, started.target_id);
    const translation = await findTranslation(tx, key.articleId, translationId);
    if (translation.state.translatorId !== userId) {
      requirePermission(actor, 'alignmentEditOfOthers');
    }
    requireCurrent(printHash(started.content_hash), translation.alignmentHash, 'alignment');
    const ranges = readBeads(beads, started.source_count, started.target_count);
    const placed = beadsByHand(ranges, userId);
    const after = await writeAlignment(tx, {
      articleId: key.articleId,
      source: {
        id: started.source_id,
        contentHash: started.source_hash,
        sentenceCount: started.source_count,
      },
      target: {
        id: started.target_id,
        contentHash: started.target_hash,
        sentenceCount: started.target_count,
      },
      origin: 'HUMAN',
      aligner: null,
      lexicon: null,
      parentId: key.alignmentId,
      authorId: userId,
      beads: placed,
    });
    const answer = { articleId: key.articleId, translationId, alignmentId: after.id };
    if (after.id === key.alignmentId) return { ...answer, replayed: true };
    await writeTranslation(tx, withAlignment(translation.state, after.id));
    const learner = { articleId: key.articleId, translationId };
    const read = async (revisionId: number, language: string) =>
      alignTextOf({ language, ...(await readAlignable(tx, key.articleId, revisionId)) });
    const source = await read(started.source_id, started.source_language);
    const target = await read(started.target_id, started.target_language);
    await growLexicon(tx, learner, source, target, placed);
    await recordEvent(tx, {
      articleId: key.articleId,
      actorId: userId,
      kind: 'ALIGNMENT_SUBMITTED',
      translationId,
      alignmentId: after.id,
      language: started.target_language,
      before: started.content_hash,
      after: after.contentHash,
    });
    return { ...answer, replayed: false };
  });
}

async function findAlignment(tx: Database, { articleId, alignmentId }: AlignmentKey) {
  const row = await tx
    .selectFrom('alignment')
    .innerJoin('revision as source', (join) =>
      join
        .onRef('source.article_id', '=', 'alignment.article_id')
        .onRef('source.id', '=', 'alignment.source_id'),
    )
    .innerJoin('revision as target', (join) =>
      join
        .onRef('target.article_id', '=', 'alignment.article_id')
        .onRef('target.id', '=', 'alignment.target_id'),
    )
    .where('alignment.article_id', '=', articleId)
    .where('alignment.id', '=', alignmentId)
    .select([
      'alignment.content_hash',
      'alignment.source_id',
      'alignment.target_id',
      'alignment.source_count',
      'alignment.target_count',
      'source.content_hash as source_hash',
      'target.content_hash as target_hash',
      'source.language as source_language',
      'target.language as target_language',
    ])
    .executeTakeFirst();
  if (row === undefined) {
    throw new BitextError('NOT_FOUND', 'There is no such alignment. Take the id from a query for it.');
  }
  return row;
}
