import { changedBeads } from '../align/changed-beads.js';
import { type BeadEdit, editBeads } from '../align/edit-beads.js';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { type Actor, requirePermission } from './actor.js';
import { alignmentHash, printHash } from './content-hash.js';
import { type AlignmentKey, findAlignment } from './find-alignment.js';
import { StaleRevision } from './find-original.js';
import { type FoundTranslation, findTranslation } from './find-translation.js';
import { asGiven, type GivenEdit, placeEdits, refusal } from './given-edits.js';
import { holdArticle } from './hold-article.js';
import { requireMayAlign } from './may-align.js';
import type { WholeAlignment } from './meanwhile.js';
import type { NewBead } from './new-bead.js';
import { realignBeads } from './realign-beads.js';
import { replaceAlignment } from './replace-alignment.js';
import type { Watch } from './run-align.js';
import { findReplay, type KeyedRequest, runOnce } from './run-once.js';
import { findExpected, staleAlignment, wholeAlignment } from './stale-alignment.js';

export interface AlignmentEdits {
  /** `sha256:…` of the alignment that the edits were made on. */
  readonly expectedRevision: string;
  readonly edits: readonly GivenEdit[];
  /** Align the rest anew around all confirmed beads. */
  readonly realign: boolean;
  readonly idempotencyKey?: string | undefined;
}

/** What edits lead to, stored or only shown. */
export interface EditedAlignment {
  readonly articleId: number;
  readonly translationId: number;
  /** Null where nothing was to be stored. */
  readonly alignmentId: number | null;
  /** `sha256:…` of the alignment that the edits lead to. */
  readonly contentHash: string;
  /** Indexes of its beads that differ from those before, ascending. */
  readonly changed: readonly number[];
  /** True where the very same request was done before, or the beads were these already. */
  readonly replayed: boolean;
}

/** What edits would lead to, with what they would replace. */
export interface PreviewedAlignment extends EditedAlignment {
  readonly current: WholeAlignment;
  readonly beads: readonly NewBead[];
}

/** Times that edits are made again when others were faster and the outcome is what was expected after all. */
const MOST_TRIES = 5;

/**
 * Applies edits to the current alignment of a translation, all or none, and makes the result current.
 *
 * @param key any alignment of the translation
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN` for somebody else's translation or another pair of
 *   languages, `NOT_FOUND`, `STALE_REVISION` when another alignment is current by now, with the edits said anew
 *   for it, `VALIDATION` with an issue for every edit that cannot be applied, `CONFLICT` for an idempotency key
 *   that came with another input
 */
export async function editAlignment(
  db: Database,
  actor: Actor | null,
  key: AlignmentKey,
  input: AlignmentEdits,
  watch: Watch = {},
): Promise<EditedAlignment> {
  const editor = requirePermission(actor, 'alignmentEdit');
  const { idempotencyKey, ...rest } = input;
  const request: KeyedRequest = {
    userId: editor.userId,
    mutation: 'alignmentEdit',
    key: idempotencyKey,
    input: { key, rest },
  };
  const kept = await findReplay<EditedAlignment>(db, request);
  if (kept !== null) return kept;
  try {
    return await editOnce(db, editor, key, input, request, watch);
  } catch (error) {
    // A copy of this request may have been the one that was faster.
    const copy = error instanceof StaleRevision ? await findReplay<EditedAlignment>(db, request) : null;
    if (copy === null) throw error;
    return copy;
  }
}

async function editOnce(
  db: Database,
  editor: Actor,
  key: AlignmentKey,
  input: AlignmentEdits,
  request: KeyedRequest,
  watch: Watch,
): Promise<EditedAlignment> {
  for (let tries = 1; ; tries++) {
    const draft = await draftEdits(db, editor, key, input, watch);
    try {
      return await runOnce(db, request, (tx) => storeDraft(tx, editor, draft));
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === MOST_TRIES) throw error;
    }
  }
}

/** Shows what edits would lead to, and stores nothing. @throws BitextError as `editAlignment` */
export async function previewEdits(
  db: Database,
  actor: Actor | null,
  key: AlignmentKey,
  input: AlignmentEdits,
  watch: Watch = {},
): Promise<PreviewedAlignment> {
  const editor = requirePermission(actor, 'alignmentEdit');
  const { current, beads } = await draftEdits(db, editor, key, input, watch);
  const { source, target, articleId, translationId } = current.found;
  const hash = await alignmentHash(source.contentHash, target.contentHash, beads);
  const changed = changedBeads(current.beads, beads).flatMap(({ after }) => after);
  const contentHash = printHash(hash);
  return {
    articleId,
    translationId,
    alignmentId: null,
    contentHash,
    changed,
    replayed: false,
    current,
    beads,
  };
}

/** Edited beads, ready to be stored if their alignment is still the current one then. */
interface Draft {
  readonly current: WholeAlignment;
  readonly beads: readonly NewBead[];
  readonly aligner: string | null;
  readonly lexicon: string | null;
  readonly edits: readonly BeadEdit[];
  readonly realigned: boolean;
}

async function draftEdits(
  db: Database,
  editor: Actor,
  key: AlignmentKey,
  input: AlignmentEdits,
  watch: Watch,
): Promise<Draft> {
  const named = await findAlignment(db, key);
  const translation = await findTranslation(db, key.articleId, named.translationId);
  requireMayAlign(editor, translation.state.translatorId, named);
  const current = await wholeAlignment(db, currentKey(translation));
  const expected = await findExpected(db, current, input.expectedRevision);
  refuseNothing(input);
  const edits = await placeEdits(db, input.edits, expected);
  const edited = editBeads(expected.beads, edits, editor.userId);
  if (!edited.ok) throw refusal(edited.issues.map((issue) => asGiven(issue, edits)));
  if (expected !== current) throw await staleAlignment(db, expected, current, edits);
  const { aligner, lexicon } = current.found;
  const draft = { current, edits, realigned: input.realign, aligner, lexicon };
  if (!input.realign) return { ...draft, beads: edited.beads };
  return { ...draft, ...(await realignBeads(db, current.found, edited.beads, watch)) };
}

function currentKey({ state }: FoundTranslation): AlignmentKey {
  return { articleId: state.articleId, alignmentId: state.alignmentId };
}

function refuseNothing({ edits, realign }: AlignmentEdits): void {
  if (edits.length > 0 || realign) return;
  throw invalid(['edits'], 'blank', 'There is no edit.', 'Give one, or `realign: true`.');
}

/** Somebody else's alignment became current while this one was being worked out. */
class Overtaken extends Error {}

async function storeDraft(tx: Database, editor: Actor, draft: Draft): Promise<EditedAlignment> {
  const { current, beads, aligner, lexicon, edits, realigned } = draft;
  const { articleId, translationId, alignmentId } = current.found;
  await holdArticle(tx, articleId);
  const translation = await findTranslation(tx, articleId, translationId);
  if (translation.state.alignmentId !== alignmentId) throw new Overtaken();
  const replaced = await replaceAlignment(tx, {
    actorId: editor.userId,
    kind: 'ALIGNMENT_EDITED',
    translation,
    current: current.found,
    before: current.beads,
    after: beads,
    origin: 'HUMAN',
    aligner,
    lexicon,
    detail: { edits, ...(realigned ? { realigned } : {}) },
  });
  return {
    articleId,
    translationId,
    alignmentId: replaced.alignmentId,
    contentHash: printHash(replaced.contentHash),
    changed: replaced.changes.flatMap(({ after }) => after),
    replayed: replaced.alignmentId === alignmentId,
  };
}
