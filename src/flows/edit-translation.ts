import { keepUntouched } from '../align/carry-over.js';
import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { diffSentences } from '../text/diff-sentences.js';
import { editSentences, type SentenceEdit } from '../text/edit-sentences.js';
import { storable } from '../text/storable.js';
import { type Actor, requirePair, requirePermission } from './actor.js';
import { LONGEST_TEXT, readTitle } from './article-input.js';
import { revisionHash } from './content-hash.js';
import { requireCurrent } from './find-original.js';
import { findText, sideOf, toAlignText } from './find-text.js';
import { findTranslation } from './find-translation.js';
import { holdArticle } from './hold-article.js';
import { runOnce } from './run-once.js';
import { storePair } from './store-pair.js';
import { storedBeads } from './stored-beads.js';
import type { SubmittedTranslation } from './submit-translation.js';
import { writeRevision } from './write-revision.js';

export interface TranslationEditInput {
  /** `sha256:…` of the translation's revision that was edited. */
  readonly expectedRevision: string;
  readonly title?: string | undefined;
  readonly edits?: readonly SentenceEdit[] | undefined;
  /** True keeps or makes it a draft, false hands it in; left out, a draft stays one and all else is handed in. */
  readonly draft?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Mends sentences or the title of a translation as its next revision; the beads of untouched sentences stay as
 * they are, with whoever confirmed them.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN` for somebody else's translation, `NOT_FOUND`,
 *   `STALE_REVISION` when the text has moved on, `VALIDATION` with an issue for every change that cannot be made
 */
export async function editTranslation(
  db: Database,
  actor: Actor | null,
  key: { readonly articleId: number; readonly translationId: number },
  input: TranslationEditInput,
): Promise<SubmittedTranslation> {
  const translator = requirePermission(actor, 'translationEdit');
  const { userId } = translator;
  const { idempotencyKey, ...rest } = input;
  const request = { userId, mutation: 'translationEdit', key: idempotencyKey, input: { key, rest } };
  return runOnce(db, request, async (tx) => {
    const { articleId, translationId } = key;
    await holdArticle(tx, articleId);
    const found = await findTranslation(tx, articleId, translationId);
    const { state } = found;
    if (state.translatorId !== userId) requirePermission(actor, 'translationEditOfOthers');
    requireCurrent(input.expectedRevision, found.contentHash, 'translation');
    const source = await findText(tx, { articleId, revisionId: state.basedOnId });
    requirePair(translator, source.language, state.language);
    const before = await findText(tx, { articleId, revisionId: state.revisionId });
    const title = input.title === undefined ? before.title : readTitle(input.title);
    refuseUnstorable(input.edits ?? []);
    const text = applyEdits(before.text, state.language, input.edits ?? []);
    const contentHash = await revisionHash(state.language, title, text);
    const draft = input.draft ?? state.status === 'DRAFT';
    const status = draft ? 'DRAFT' : 'SUBMITTED';
    const answer = { articleId, translationId };
    if (contentHash.equals(found.contentHash)) {
      const settled = state.status === status || (input.draft === undefined && state.status === 'APPROVED');
      if (settled) return { ...answer, alignmentId: state.alignmentId, replayed: true };
    }
    const revisionId = await writeRevision(tx, {
      ...answer,
      parentId: state.revisionId,
      language: state.language,
      title,
      text,
      contentHash,
      authorId: userId,
    });
    const target = toAlignText(text, state.language);
    const beads = await storedBeads(tx, { articleId, alignmentId: state.alignmentId });
    const carried = keepUntouched(beads, diffSentences(before.sentences, target.sentences));
    const alignmentId = await storePair(tx, {
      actorId: userId,
      kind: 'TRANSLATION_EDITED',
      source: sideOf(source),
      target: { id: revisionId, contentHash, sentenceCount: text.sentences.length, text: target },
      beads: carried.beads,
      origin: 'CARRY_OVER',
      aligner: null,
      lexicon: null,
      parentId: state.alignmentId,
      state: { ...state, status },
      before: found.contentHash,
      detail: { from: state.status, to: status, needsReview: carried.needsReview },
    });
    return { ...answer, alignmentId, replayed: false };
  });
}

function refuseUnstorable(edits: readonly SentenceEdit[]): void {
  edits.forEach((edit, nth) => {
    if ('text' in edit) {
      storable(edit.text, ['input', 'edits', String(nth), 'text'], { maxLength: LONGEST_TEXT });
    }
  });
}

function applyEdits(...[text, language, edits]: Parameters<typeof editSentences>) {
  const edited = editSentences(text, language, edits);
  if ('text' in edited) return edited.text;
  const [first] = edited.issues;
  throw new BitextError('VALIDATION', first?.message ?? 'The changes cannot be made.', edited.issues);
}
