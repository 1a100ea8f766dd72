import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { type Actor, requirePermission } from './actor.js';
import { printHash } from './content-hash.js';
import type { EditedAlignment } from './edit-alignment.js';
import { type AlignmentKey, type FoundAlignment, findAlignment } from './find-alignment.js';
import { findTranslation } from './find-translation.js';
import { holdArticle } from './hold-article.js';
import { requireMayAlign } from './may-align.js';
import { replaceAlignment } from './replace-alignment.js';
import { runOnce } from './run-once.js';
import { findExpected, staleAlignment, wholeAlignment } from './stale-alignment.js';
import { storedBeads } from './stored-beads.js';

export interface AlignmentRevert {
  /** `sha256:…` of the alignment that is to be left. */
  readonly expectedRevision: string;
  /** The earlier alignment. */
  readonly to: AlignmentKey;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Makes an earlier alignment of a translation the current one again: an edit like any other, which can be
 * reverted in turn.
 *
 * @param key any alignment of the translation
 * @throws BitextError as `editAlignment`; `VALIDATION` for an alignment of another translation or of an
 *   earlier text of this one
 */
export async function revertAlignment(
  db: Database,
  actor: Actor | null,
  key: AlignmentKey,
  { idempotencyKey, ...input }: AlignmentRevert,
): Promise<EditedAlignment> {
  const editor = requirePermission(actor, 'alignmentEdit');
  const { userId } = editor;
  const request = { userId, mutation: 'alignmentRevert', key: idempotencyKey, input: { key, input } };
  return runOnce(db, request, async (tx) => {
    await holdArticle(tx, key.articleId);
    const { translationId } = await findAlignment(tx, key);
    const translation = await findTranslation(tx, key.articleId, translationId);
    const { articleId } = key;
    const current = await wholeAlignment(tx, { articleId, alignmentId: translation.state.alignmentId });
    requireMayAlign(editor, translation.state.translatorId, current.found);
    const to = await findAlignment(tx, input.to);
    requireSameTexts(to, current.found);
    const expected = await findExpected(tx, current, input.expectedRevision);
    if (expected !== current) throw await staleAlignment(tx, expected, current, null);
    const replaced = await replaceAlignment(tx, {
      actorId: userId,
      kind: 'ALIGNMENT_REVERTED',
      translation,
      current: current.found,
      before: current.beads,
      after: await storedBeads(tx, to),
      origin: to.origin,
      aligner: to.aligner,
      lexicon: to.lexicon,
      detail: { to: printHash(to.contentHash) },
    });
    return {
      articleId,
      translationId,
      alignmentId: replaced.alignmentId,
      contentHash: printHash(replaced.contentHash),
      changed: replaced.changes.flatMap(({ after }) => after),
      replayed: replaced.alignmentId === current.found.alignmentId,
    };
  });
}

function requireSameTexts(to: FoundAlignment, current: FoundAlignment): void {
  if (to.articleId !== current.articleId || to.translationId !== current.translationId) {
    throw invalid(
      ['to'],
      'other-translation',
      'This is an alignment of another translation.',
      'Take one from the history of this translation.',
    );
  }
  if (to.source.id === current.source.id && to.target.id === current.target.id) return;
  throw invalid(
    ['to'],
    'other-texts',
    'One of the two texts has changed since that alignment, so it does not fit them any more.',
    'Take a later one; what that alignment said of unchanged sentences was carried over when the text changed.',
  );
}
