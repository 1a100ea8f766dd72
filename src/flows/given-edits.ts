import type { BeadRange } from '../align/alignment.js';
import { beadKey } from '../align/bead-key.js';
import type { BeadEdit } from '../align/edit-beads.js';
import { BitextError, type Issue, invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { beadsAt } from '../store/queries/alignments.js';
import type { BeadRow } from '../store/tables.js';
import type { AlignmentKey } from './find-alignment.js';
import type { WholeAlignment } from './meanwhile.js';
import { storedBead } from './stored-beads.js';

/** A bead as clients name it: by an alignment, which need not be the newest, and its index there. */
export interface BeadRef extends AlignmentKey {
  readonly index: number;
}

/** An edit as clients send it: that of `editBeads` with beads named by reference. */
export type GivenEdit = Named<BeadEdit>;

type Named<Edit> = Edit extends { readonly beads: readonly number[] }
  ? Omit<Edit, 'beads'> & { readonly beads: readonly BeadRef[] }
  : Edit extends { readonly bead: number }
    ? Omit<Edit, 'bead'> & { readonly bead: BeadRef }
    : never;

const MOST_EDITS = 500;
const LONGEST_NOTE = 2_000;

/**
 * Finds the beads that edits name. A bead of an earlier alignment will do as long as one with the same
 * sentences still stands, so that a list of beads that was fetched once serves for many edits.
 * @throws BitextError `VALIDATION` with an issue for every bead that is not there and every note that cannot be kept
 */
export async function placeEdits(
  db: Database,
  given: readonly GivenEdit[],
  whole: WholeAlignment,
): Promise<BeadEdit[]> {
  requireFew(given);
  const older = await findOlder(db, given.flatMap(refsOf), whole);
  const issues: Issue[] = [];
  const placed = given.map((edit, nth) => {
    const path = ['edits', String(nth), edit.kind];
    if (edit.kind === 'annotate') checkNote(edit.note, [...path, 'note'], issues);
    const indexOf = (ref: BeadRef, at: readonly string[]) => {
      const found = isOf(ref, whole) ? ref.index : older.get(nameOf(ref));
      if (typeof found === 'number' && found < whole.beads.length) return found;
      issues.push(typeof found === 'object' ? goneIssue(at, found, whole.beads) : strangeIssue(at));
      return -1;
    };
    return withIndexes(edit, path, indexOf);
  });
  if (issues.length > 0) throw refusal(issues);
  return placed;
}

/** What `editBeads` says of an edit, with the path as clients write it: `edits.0.split.bead`, `edits.1.confirm`. */
export function asGiven({ path, ...issue }: Issue, edits: readonly BeadEdit[]): Issue {
  const [list = 'edits', place = '', field = ''] = path;
  const edit = edits[Number(place)];
  if (list !== 'edits' || edit === undefined) return { ...issue, path };
  return { ...issue, path: [list, place, edit.kind, ...(takesBeadAlone(edit) ? [] : [field])] };
}

/** Whether clients write the bead or beads as the edit itself. */
function takesBeadAlone({ kind }: BeadEdit | GivenEdit): boolean {
  return kind === 'merge' || kind === 'confirm' || kind === 'reject' || kind === 'accept';
}

/** The failure that one issue or more amount to. */
export function refusal(issues: readonly Issue[]): BitextError {
  const more = issues.length === 1 ? '' : ` (and ${issues.length - 1} more)`;
  return new BitextError('VALIDATION', `${issues[0]?.message}${more}`, issues.slice(0, 100));
}

function requireFew({ length }: readonly GivenEdit[]): void {
  if (length <= MOST_EDITS) return;
  throw invalid(
    ['edits'],
    'most',
    `${length} edits are too many at once.`,
    `Send at most ${MOST_EDITS} at a time.`,
  );
}

function checkNote(note: string | null, path: readonly string[], issues: Issue[]): void {
  if (note === null || note.length <= LONGEST_NOTE) return;
  const message = `The note has ${note.length} code units; at most ${LONGEST_NOTE} are kept.`;
  issues.push({ path, rule: 'length', message, suggestion: 'Say it in fewer words.' });
}

type IndexOf = (ref: BeadRef, path: readonly string[]) => number;

function withIndexes(edit: GivenEdit, path: readonly string[], indexOf: IndexOf): BeadEdit {
  if (edit.kind === 'merge') {
    return { ...edit, beads: edit.beads.map((ref, nth) => indexOf(ref, [...path, String(nth)])) };
  }
  return { ...edit, bead: indexOf(edit.bead, takesBeadAlone(edit) ? path : [...path, 'bead']) };
}

function refsOf(edit: GivenEdit): readonly BeadRef[] {
  return edit.kind === 'merge' ? edit.beads : [edit.bead];
}

function isOf({ articleId, alignmentId }: BeadRef, { found }: WholeAlignment): boolean {
  return articleId === found.articleId && alignmentId === found.alignmentId;
}

function nameOf({ articleId, alignmentId, index }: BeadRef): string {
  return `${articleId}.${alignmentId}.${index}`;
}

/** For beads of other alignments of the same texts: where they stand now, or what they were. */
async function findOlder(
  db: Database,
  refs: readonly BeadRef[],
  whole: WholeAlignment,
): Promise<Map<string, number | BeadRange>> {
  const { articleId, source, target } = whole.found;
  const others = refs.filter((ref) => ref.articleId === articleId && !isOf(ref, whole));
  if (others.length === 0) return new Map();
  const rows = await beadsAt(db, articleId, source.id, target.id, others);
  const places = new Map(whole.beads.map((bead, index) => [beadKey(bead), index]));
  return new Map(
    rows.map((row: BeadRow) => {
      const bead = storedBead(row);
      const ref = { articleId, alignmentId: row.alignment_id, index: row.index };
      return [nameOf(ref), places.get(beadKey(bead)) ?? bead];
    }),
  );
}

function goneIssue(path: readonly string[], gone: BeadRange, beads: readonly BeadRange[]): Issue {
  const holders = beads.flatMap((bead, index) => (touches(bead, gone) ? [index] : []));
  return {
    path,
    rule: 'gone',
    message: `This bead was changed since; its sentences stand in ${holders.length === 1 ? 'bead' : 'beads'} ${holders.slice(0, 5).join(', ')} now.`,
    suggestion: 'Look at what stands there now, and take the ids of those beads.',
  };
}

function strangeIssue(path: readonly string[]): Issue {
  return {
    path,
    rule: 'bead',
    message: 'This is no bead of this alignment or of an earlier one of the same two texts.',
    suggestion: 'Take the `id` of a bead from a query for the alignment.',
  };
}

function touches(bead: BeadRange, gone: BeadRange): boolean {
  const meets = (side: 'source' | 'target') =>
    bead[side].start < gone[side].end && gone[side].start < bead[side].end;
  return meets('source') || meets('target');
}
