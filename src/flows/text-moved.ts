import type { Database } from '../store/database.js';
import { revisionByHash, sentencesOf } from '../store/queries/revisions.js';
import type { EventKind } from '../store/tables.js';
import type { SentenceChange, SentenceDiff } from '../text/diff-sentences.js';
import type { SentenceEdit } from '../text/edit-sentences.js';
import type { SentenceClash } from '../text/rebase-sentence-edits.js';
import { findDiff } from './find-diff.js';
import type { FoundText } from './find-text.js';

/** A text of an article: a translation's, or the original's where `translationId` is null. */
export interface TextKey {
  readonly articleId: number;
  readonly translationId: number | null;
}

/** Sentences that somebody changed since a revision was current, and who did so last. */
export interface MovedSentences extends SentenceChange {
  readonly byId: number;
  readonly at: Date;
}

/** A text that moved on under somebody's work. */
export interface TextMoved {
  readonly articleId: number;
  /** What the work started from. */
  readonly expected: FoundText;
  readonly current: FoundText;
  readonly moved: readonly MovedSentences[];
  /** The changes said anew for `current`; null where they do not apply to it, or where there were none. */
  readonly rebased: readonly SentenceEdit[] | null;
  /** Why they do not apply. */
  readonly clashes: readonly SentenceClash[];
  /** The body that was sent, with what changed meanwhile; null where the two clash, or where none was sent. */
  readonly rebasedBody: string | null;
}

/** Events that may give a text another revision. */
const MOVING: readonly EventKind[] = [
  'ARTICLE_INGESTED',
  'ARTICLE_REVISED',
  'TRANSLATION_DRAFTED',
  'TRANSLATION_SUBMITTED',
  'TRANSLATION_EDITED',
];
/** So many revisions back it is told who changed what; beyond, the last of the older ones is named. */
const MOST_STEPS = 20;

/** Who changed which sentences between two revisions of a text. */
export async function sentencesMoved(
  db: Database,
  key: TextKey,
  expected: FoundText,
  { changes }: Pick<SentenceDiff, 'changes'>,
  current: FoundText,
): Promise<MovedSentences[]> {
  const steps = await stepsBetween(db, key, expected, current);
  const [last] = steps;
  if (last === undefined) throw new Error('a revision is current and no event made it so');
  const touched = steps.length === 1 ? [] : await touchedBy(db, key, steps);
  return changes.map((change) => {
    const sentences = [
      ...expected.sentences.slice(change.before.start, change.before.end),
      ...current.sentences.slice(change.after.start, change.after.end),
    ];
    const nth = touched.findIndex((texts) => sentences.some((sentence) => texts.has(sentence)));
    const { byId, at } = steps[nth] ?? last;
    return { ...change, byId, at };
  });
}

/** One event that gave the text another revision. */
interface Step {
  readonly byId: number;
  readonly at: Date;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
}

/** Newest first, from the one that made the later revision current back to the one that made the earlier so. */
async function stepsBetween(
  db: Database,
  { articleId, translationId }: TextKey,
  { contentHash }: FoundText,
  later: FoundText,
): Promise<Step[]> {
  const rows = await db
    .selectFrom('event')
    .where('article_id', '=', articleId)
    .where('translation_id', 'is not distinct from', translationId)
    .where('kind', 'in', MOVING)
    .whereRef('before_hash', 'is distinct from', 'after_hash')
    .select(['actor_id as byId', 'at', 'before_hash as before', 'after_hash as after'])
    .orderBy('id', 'desc')
    .limit(MOST_STEPS)
    .execute();
  // Somebody may have changed it again since it was read, even back to the earlier text.
  const first = Math.max(
    0,
    rows.findIndex(({ after }) => after?.equals(later.contentHash)),
  );
  const end = rows.findIndex(({ after }, nth) => nth > first && after?.equals(contentHash));
  return rows.slice(first, end === -1 ? rows.length : end);
}

/** For each step the sentences that it took away or brought in, or moved. */
async function touchedBy(db: Database, key: TextKey, steps: readonly Step[]): Promise<Set<string>[]> {
  const known = new Map<string, readonly string[]>();
  const read = async (hash: Buffer | null): Promise<readonly string[]> => {
    const name = hash?.toString('hex') ?? '';
    const sentences = known.get(name) ?? (await sentencesAt(db, key, hash));
    known.set(name, sentences);
    return sentences;
  };
  const touched: Set<string>[] = [];
  for (const { before, after } of steps) {
    const [old, now] = [await read(before), await read(after)];
    const { changes } = await findDiff(old, now);
    const texts = changes.flatMap((change) => [
      ...old.slice(change.before.start, change.before.end),
      ...now.slice(change.after.start, change.after.end),
    ]);
    touched.push(new Set(texts));
  }
  return touched;
}

async function sentencesAt(
  db: Database,
  { articleId, translationId }: TextKey,
  hash: Buffer | null,
): Promise<readonly string[]> {
  const revision = hash && (await revisionByHash(db, articleId, translationId, hash));
  if (revision === null) return [];
  return (await sentencesOf(db, { articleId, revisionId: revision.id })).map(({ text }) => text);
}
