import { BitextError, invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { nextId } from '../store/next-id.js';
import { languageTag } from '../text/language-tag.js';
import { type Actor, requirePair, requirePermission } from './actor.js';
import { readText } from './article-input.js';
import { printHash } from './content-hash.js';
import { findOriginal, type Original } from './find-original.js';
import { findOwnTranslation, type OwnTranslation } from './find-own-translation.js';
import { holdArticle } from './hold-article.js';
import {
  type PreparedTranslation,
  prepareTranslation,
  type TranslationInput,
} from './prepare-translation.js';
import type { Watch } from './run-align.js';
import { Overtaken, runDrafted } from './run-drafted.js';
import { type CurrentText, requireCurrentText } from './stale-text.js';
import { storePair } from './store-pair.js';
import { writeRevision } from './write-revision.js';

export interface SubmittedTranslation {
  readonly articleId: number;
  readonly translationId: number;
  readonly alignmentId: number;
  /** True where this very translation was stored already and nothing was written. */
  readonly replayed: boolean;
}

/**
 * Stores a translator's text beside the original, aligned with it, in one transaction: as a draft that nobody
 * else sees, or for a reviewer. A second submission by the same translator in the same language becomes the
 * next revision of the same translation and keeps what people confirmed of sentences that did not change; what
 * readers see stays what was approved, until this is approved too.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION`, `STALE_REVISION` when
 *   `basedOn` is not the original's current revision or `expectedRevision` not that of the text to be replaced, with what
 *   changed, `CONFLICT` when the same text is there with other beads
 */
export async function submitTranslation(
  db: Database,
  actor: Actor | null,
  articleId: number,
  input: TranslationInput,
  watch: Watch = {},
): Promise<SubmittedTranslation> {
  const translator = requirePermission(actor, 'translationSubmit');
  const { userId } = translator;
  const { idempotencyKey, ...rest } = input;
  const request = {
    userId,
    mutation: 'translationSubmit',
    key: idempotencyKey,
    input: { articleId, rest },
  };
  return runDrafted(
    db,
    request,
    () => draftSubmission(db, translator, articleId, input, watch),
    (tx, draft) => storeDraft(tx, userId, input, draft),
  );
}

/** A submission, ready to be stored if neither the original nor what it replaces has moved. */
interface Draft {
  readonly articleId: number;
  readonly original: Original;
  /** What it replaces. */
  readonly own: OwnTranslation | null;
  readonly prepared: PreparedTranslation;
}

async function draftSubmission(
  db: Database,
  translator: Actor,
  articleId: number,
  input: TranslationInput,
  watch: Watch,
): Promise<Draft> {
  const { userId } = translator;
  const original = await findOriginal(db, articleId);
  const language = languageTag(input.language, ['input', 'language']);
  requirePair(translator, original.language, language);
  await requireCurrentText(db, { ...original, articleId, translationId: null }, input.basedOn);
  const own = await findOwnTranslation(db, articleId, language, userId);
  const earlier = own && { ...own, articleId, translationId: own.id };
  await requireExpected(db, earlier, language, input);
  const prepared = await prepareTranslation(db, input, original, earlier, userId, watch);
  return { articleId, original, own, prepared };
}

/**
 * Where a submission says which text it replaces, that is the current one.
 * @throws BitextError `STALE_REVISION` with what changed since, and the body with both where the two do not clash
 */
async function requireExpected(
  db: Database,
  own: CurrentText | null,
  language: string,
  { expectedRevision, body, title }: TranslationInput,
): Promise<void> {
  if (expectedRevision === undefined) return;
  if (own === null) {
    throw invalid(
      ['input', 'expectedRevision'],
      'expected-revision',
      `You have no translation of this article into ${language} yet.`,
      'Leave it out.',
    );
  }
  if (expectedRevision === printHash(own.contentHash)) return;
  const read = body === undefined ? null : await readText({ body, title, language });
  await requireCurrentText(db, own, expectedRevision, { text: read?.text, title });
}

async function storeDraft(
  tx: Database,
  userId: number,
  input: TranslationInput,
  { articleId, original, own, prepared }: Draft,
): Promise<SubmittedTranslation> {
  if ((await holdArticle(tx, articleId)) !== original.revisionId) throw new Overtaken();
  const status = input.draft === true ? 'DRAFT' : 'SUBMITTED';
  const before = await findOwnTranslation(tx, articleId, prepared.language, userId);
  if (before !== null && isStored(before, status, original.revisionId, prepared)) {
    refuseOtherBeads(input, prepared);
    const { id: translationId, alignmentId } = before;
    return { articleId, translationId, alignmentId, replayed: true };
  }
  if (before?.alignmentId !== own?.alignmentId) throw new Overtaken();

  const translationId = before?.id ?? (await nextId(tx, 'translation'));
  const revisionId = await writeRevision(tx, {
    ...prepared,
    articleId,
    translationId,
    parentId: before?.revisionId ?? null,
    authorId: userId,
  });
  const alignmentId = await storePair(tx, {
    actorId: userId,
    kind: status === 'DRAFT' ? 'TRANSLATION_DRAFTED' : 'TRANSLATION_SUBMITTED',
    source: {
      id: original.revisionId,
      contentHash: original.contentHash,
      sentenceCount: original.sentences.length,
      text: prepared.source,
    },
    target: {
      id: revisionId,
      contentHash: prepared.contentHash,
      sentenceCount: prepared.text.sentences.length,
      text: prepared.target,
    },
    beads: prepared.beads,
    origin: prepared.origin,
    aligner: prepared.aligner,
    lexicon: prepared.lexicon,
    parentId: prepared.origin === 'CARRY_OVER' ? (before?.alignmentId ?? null) : null,
    state: {
      articleId,
      translationId,
      language: prepared.language,
      translatorId: userId,
      status,
      approved: before?.approved ?? null,
    },
    before: before?.contentHash ?? null,
  });
  return { articleId, translationId, alignmentId, replayed: false };
}

/** Whether sending it would change nothing: the same text of the same original, as far on as it is. */
function isStored(
  before: OwnTranslation,
  status: 'DRAFT' | 'SUBMITTED',
  originalId: number,
  { contentHash }: PreparedTranslation,
): boolean {
  const asFar = before.status === status || (status === 'SUBMITTED' && before.status === 'APPROVED');
  return asFar && before.basedOnId === originalId && before.contentHash.equals(contentHash);
}

function refuseOtherBeads({ beads }: TranslationInput, { language }: PreparedTranslation): void {
  if (beads === undefined) return;
  throw new BitextError(
    'CONFLICT',
    `This ${language} text is stored already. Change its beads with alignmentEdit, starting from its current alignment.`,
  );
}
