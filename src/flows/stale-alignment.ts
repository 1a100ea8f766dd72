import type { BeadEdit } from '../align/edit-beads.js';
import { rebaseEdits } from '../align/rebase-edits.js';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { parseHash, printHash } from './content-hash.js';
import { type AlignmentKey, findAlignment, findAlignmentByHash } from './find-alignment.js';
import { StaleRevision } from './find-original.js';
import { movedSince, type WholeAlignment } from './meanwhile.js';
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
  const moved = await movedSince(db, expected, current);
  const rebased = edits && rebaseEdits(expected.beads, edits, current.beads);
  return new StaleRevision(
    printHash(expected.found.contentHash),
    printHash(current.found.contentHash),
    'alignment',
    {
      alignment: {
        expected,
        current,
        moved,
        rebased: rebased?.ok ? rebased.edits : null,
        clashes: rebased?.ok === false ? rebased.clashes : [],
      },
    },
  );
}
