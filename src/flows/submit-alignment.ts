import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { type Actor, requirePermission } from './actor.js';
import { printHash } from './content-hash.js';
import { alignTextOf, readAlignable, requireCurrent } from './find-original.js';
import { growLexicon } from './lexicon.js';
import { beadsByHand } from './new-bead.js';
import { type BeadLists, readBeads } from './read-beads.js';
import { writeAlignment } from './write-alignment.js';

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
    const started = await findAlignment(tx, key);
    const translation = await holdTranslation(tx, key.articleId, started.target_id);
    if (translation.translator_id !== userId) {
      requirePermission(actor, 'alignmentSubmitOfOthers');
    }
    requireCurrent(printHash(started.content_hash), translation.alignment_hash, 'alignment');
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
    const answer = { articleId: key.articleId, translationId: translation.id, alignmentId: after.id };
    if (after.id === key.alignmentId) return { ...answer, replayed: true };
    await tx
      .updateTable('translation')
      .set({ alignment_id: after.id })
      .where('article_id', '=', key.articleId)
      .where('id', '=', translation.id)
      .execute();
    await tx
      .insertInto('event')
      .values({
        article_id: key.articleId,
        actor_id: userId,
        kind: 'ALIGNMENT_SUBMITTED',
        translation_id: translation.id,
        before_hash: started.content_hash,
        after_hash: after.contentHash,
      })
      .execute();
    const learner = { articleId: key.articleId, translationId: translation.id };
    const read = async (revisionId: number, language: string) =>
      alignTextOf({ language, ...(await readAlignable(tx, key.articleId, revisionId)) });
    const source = await read(started.source_id, started.source_language);
    const target = await read(started.target_id, started.target_language);
    await growLexicon(tx, learner, source, target, placed);
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

/** Locks the translation's row: the second of two editors waits and then sees the first one's alignment. */
async function holdTranslation(tx: Database, articleId: number, revisionId: number) {
  const row = await tx
    .selectFrom('translation')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.article_id', '=', 'translation.article_id')
        .onRef('revision.translation_id', '=', 'translation.id'),
    )
    .where('revision.article_id', '=', articleId)
    .where('revision.id', '=', revisionId)
    .select(['translation.id', 'translation.translator_id'])
    .forUpdate('translation')
    .executeTakeFirstOrThrow();
  // Read after the lock is held: what was current before the wait may have moved on.
  const { alignment_hash } = await tx
    .selectFrom('translation')
    .innerJoin('alignment', (join) =>
      join
        .onRef('alignment.article_id', '=', 'translation.article_id')
        .onRef('alignment.id', '=', 'translation.alignment_id'),
    )
    .where('translation.article_id', '=', articleId)
    .where('translation.id', '=', row.id)
    .select('alignment.content_hash as alignment_hash')
    .executeTakeFirstOrThrow();
  return { ...row, alignment_hash };
}
