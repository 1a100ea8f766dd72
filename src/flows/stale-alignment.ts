import { carryEdits } from '../align/carry-edits.js';
import { carryOver, keepUntouched, type PairDiff } from '../align/carry-over.js';
import type { BeadEdit } from '../align/edit-beads.js';
import { type RebasedEdits, rebaseEdits } from '../align/rebase-edits.js';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { sentencesOf } from '../store/queries/revisions.js';
import { diffSentences } from '../text/diff-sentences.js';
import { parseHash, printHash } from './content-hash.js';
import {
  type AlignedSide,
  type AlignmentKey,
  type FoundAlignment,
  findAlignment,
  findAlignmentByHash,
} from './find-alignment.js';
import { StaleRevision } from './find-original.js';
import { type MovedBeads, movedSince, type WholeAlignment } from './meanwhile.js';
import { storedBeads } from './stored-beads.js';

export async function wholeAlignment(db: Database, key: AlignmentKey): Promise<WholeAlignment> {
  return { found: await findAlignment(db, key), beads: await storedBeads(db, key) };
}

/**
 * The alignment that a caller worked from: the current one itself, or an earlier one of the translation.
 * @throws BitextError `VALIDATION` when the translation never had one of that hash
 */
export async function findExpected(
  db: Database,
  current: WholeAlignment,
  expected: string,
): Promise<WholeAlignment> {
  const { articleId, translationId, contentHash } = current.found;
  const hash = parseHash(expected);
  if (hash?.equals(contentHash)) return current;
  const found = hash && (await findAlignmentByHash(db, articleId, translationId, hash));
  if (found !== null) return { found, beads: await storedBeads(db, found) };
  throw invalid(
    ['expectedRevision'],
    'expected-revision',
    'The translation never had an alignment of this hash.',
    `Take \`contentHash\` of its alignment; now it is ${printHash(contentHash)}.`,
  );
}

/** What somebody is told whose edits (null: whose reverting) were made on an alignment that is not current any more. */
export async function staleAlignment(
  db: Database,
  expected: WholeAlignment,
  current: WholeAlignment,
  edits: readonly BeadEdit[] | null,
): Promise<StaleRevision> {
  const { moved, rebased } = await compare(db, expected, current, edits ?? []);
  const [from, to] = [expected, current].map(({ found }) => printHash(found.contentHash));
  return new StaleRevision(from ?? '', to ?? '', 'alignment', {
    alignment: {
      expected,
      current,
      moved,
      rebased: edits !== null && rebased.ok ? rebased.edits : null,
      clashes: rebased.ok ? [] : rebased.clashes,
    },
  });
}

interface Comparison {
  readonly moved: readonly MovedBeads[];
  readonly rebased: RebasedEdits;
}

async function compare(
  db: Database,
  expected: WholeAlignment,
  current: WholeAlignment,
  edits: readonly BeadEdit[],
): Promise<Comparison> {
  const diff = await diffTexts(db, expected.found, current.found);
  if (diff === null) {
    const rebased = rebaseEdits(expected.beads, edits, current.beads);
    return { moved: await movedSince(db, expected, current), rebased };
  }
  // A text has changed as well: its sentences are followed first.
  const { source, target } = diff;
  const carried = target && !source ? keepUntouched(expected.beads, target) : carryOver(expected.beads, diff);
  const moved = await movedSince(db, { ...expected, beads: carried.beads }, current);
  const beadsBehind = (places: readonly number[]) =>
    carried.fates.flatMap(({ beads }, index) => (beads.some((bead) => places.includes(bead)) ? [index] : []));
  return {
    moved: moved.map((one) => ({ ...one, before: beadsBehind(one.before) })),
    rebased: carryEdits(expected.beads, edits, current.beads, diff),
  };
}

/** What changed in either text between two alignments of a translation; null where both join the same two. */
async function diffTexts(db: Database, from: FoundAlignment, to: FoundAlignment): Promise<PairDiff | null> {
  const { articleId } = from;
  const read = async ({ id }: AlignedSide) =>
    (await sentencesOf(db, { articleId, revisionId: id })).map(({ text }) => text);
  const diff = async (side: 'source' | 'target') =>
    from[side].id === to[side].id ? undefined : diffSentences(await read(from[side]), await read(to[side]));
  const [source, target] = [await diff('source'), await diff('target')];
  if (source === undefined && target === undefined) return null;
  return { ...(source && { source }), ...(target && { target }) };
}
