import type { AlignText } from '../align/alignment.js';
import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { editSentences, type SentenceEdit } from '../text/edit-sentences.js';
import { storable } from '../text/storable.js';
import type { Segmented } from '../text/text.js';
import { type Actor, requirePair, requirePermission } from './actor.js';
import { LONGEST_TEXT, readTitle } from './article-input.js';
import { carryOwnEdit } from './carry-beads.js';
import { revisionHash } from './content-hash.js';
import { findDiff } from './find-diff.js';
import { type FoundText, findText, sideOf, toAlignText } from './find-text.js';
import { type FoundTranslation, findTranslation } from './find-translation.js';
import { holdArticle } from './hold-article.js';
import { learnAhead } from './lexicon.js';
import type { NewBead } from './new-bead.js';
import { Overtaken, runDrafted } from './run-drafted.js';
import { requireCurrentText } from './stale-text.js';
import { type PairSide, storePair } from './store-pair.js';
import { storedBeads } from './stored-beads.js';
import type { SubmittedTranslation } from './submit-translation.js';
import { writeRevision } from './write-revision.js';

export interface TranslationKey {
  readonly articleId: number;
  readonly translationId: number;
}

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
 *   `STALE_REVISION` when the text has moved on, with what changed and the edits said anew for it, `VALIDATION` with an issue for every change that cannot be made
 */
export async function editTranslation(
  db: Database,
  actor: Actor | null,
  key: TranslationKey,
  input: TranslationEditInput,
): Promise<SubmittedTranslation> {
  const translator = requirePermission(actor, 'translationEdit');
  const { userId } = translator;
  const { idempotencyKey, ...rest } = input;
  return runDrafted(
    db,
    { userId, mutation: 'translationEdit', key: idempotencyKey, input: { key, rest } },
    () => draftEdit(db, translator, key, input),
    (tx, draft) => storeDraft(tx, userId, draft),
  );
}

/** A mended translation, ready to be stored if nobody was faster. */
interface Draft {
  readonly found: FoundTranslation;
  readonly status: 'DRAFT' | 'SUBMITTED';
  /** Whether it stands like this already. */
  readonly settled: boolean;
  readonly source: PairSide;
  readonly title: string;
  readonly text: Segmented;
  readonly contentHash: Buffer;
  readonly target: AlignText;
  readonly beads: readonly NewBead[];
  readonly needsReview: number;
}

async function draftEdit(
  db: Database,
  translator: Actor,
  key: TranslationKey,
  input: TranslationEditInput,
): Promise<Draft> {
  const { articleId, translationId } = key;
  const found = await findTranslation(db, articleId, translationId);
  const { state } = found;
  if (state.translatorId !== translator.userId) requirePermission(translator, 'translationEditOfOthers');
  const source = await findText(db, { articleId, revisionId: state.basedOnId });
  requirePair(translator, source.language, state.language);
  const edits = input.edits ?? [];
  refuseUnstorable(edits);
  const given = input.title === undefined ? undefined : readTitle(input.title);
  const current = { ...key, revisionId: state.revisionId, contentHash: found.contentHash };
  const check = ({ text }: FoundText) => void applyEdits(text, state.language, edits);
  await requireCurrentText(db, current, input.expectedRevision, {
    edits: { list: edits, check },
    title: given,
  });
  const before = await findText(db, { articleId, revisionId: state.revisionId });
  const title = given ?? before.title;
  const text = applyEdits(before.text, state.language, edits);
  const contentHash = await revisionHash(state.language, title, text);
  const draft = input.draft ?? state.status === 'DRAFT';
  const status = draft ? 'DRAFT' : 'SUBMITTED';
  const target = toAlignText(text, state.language);
  const stored = await storedBeads(db, { articleId, alignmentId: state.alignmentId });
  const diff = await findDiff(before.sentences, target.sentences);
  const { beads, needsReview } = await carryOwnEdit(stored, diff);
  const asFar = state.status === status || (input.draft === undefined && state.status === 'APPROVED');
  const settled = asFar && contentHash.equals(found.contentHash);
  if (!settled) await learnAhead(db, sideOf(source).text, target, beads, key);
  return {
    found,
    status,
    settled,
    source: sideOf(source),
    title,
    text,
    contentHash,
    target,
    beads,
    needsReview,
  };
}

async function storeDraft(tx: Database, userId: number, draft: Draft): Promise<SubmittedTranslation> {
  const { found, status, source, title, text, contentHash, target, beads, needsReview } = draft;
  const { articleId, translationId, language, revisionId: parentId, alignmentId } = found.state;
  const answer = { articleId, translationId };
  await holdArticle(tx, articleId);
  const { state } = await findTranslation(tx, articleId, translationId);
  if (
    state.revisionId !== parentId ||
    state.alignmentId !== alignmentId ||
    state.status !== found.state.status
  )
    throw new Overtaken();
  if (draft.settled) return { ...answer, alignmentId, replayed: true };
  const revisionId = await writeRevision(tx, {
    ...answer,
    parentId,
    language,
    title,
    text,
    contentHash,
    authorId: userId,
  });
  const stored = await storePair(tx, {
    actorId: userId,
    kind: 'TRANSLATION_EDITED',
    source,
    target: { id: revisionId, contentHash, sentenceCount: text.sentences.length, text: target },
    beads,
    origin: 'CARRY_OVER',
    aligner: null,
    lexicon: null,
    parentId: alignmentId,
    state: { ...state, status },
    before: found.contentHash,
    detail: { from: state.status, to: status, needsReview },
  });
  return { ...answer, alignmentId: stored, replayed: false };
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
