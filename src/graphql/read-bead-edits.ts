import { BitextError, type Issue } from '../errors.js';
import { type BeadRef, type GivenEdit, refusal } from '../flows/given-edits.js';
import { rangeOf } from '../flows/read-beads.js';
import type { Range } from '../text/text.js';
import type { BeadEdit } from './bead-edit.type.js';
import { decodeIdOf } from './global-id.js';

/**
 * Edits as the flow takes them.
 * @throws BitextError `VALIDATION` with an issue for every id that names no bead and every side that is no run of neighbours
 */
export function readBeadEdits(edits: readonly BeadEdit[]): GivenEdit[] {
  const issues: Issue[] = [];
  const read = edits.map((edit, nth) => readEdit(edit, ['edits', String(nth)], issues));
  if (issues.length > 0) throw refusal(issues);
  return read;
}

function readEdit(edit: BeadEdit, path: readonly string[], issues: Issue[]): GivenEdit {
  const ref = (id: string, ...at: readonly string[]) => readRef(id, [...path, ...at], issues);
  const { merge, split, shift, relink, confirm, reject, annotate, accept } = edit;
  if (merge) return { kind: 'merge', beads: merge.map((id, nth) => ref(id, 'merge', String(nth))) };
  if (split) return { ...split, kind: 'split', bead: ref(split.bead, 'split', 'bead') };
  if (shift) return { ...shift, kind: 'shift', bead: ref(shift.bead, 'shift', 'bead') };
  if (relink) {
    const range = (side: 'source' | 'target') => readRange(relink[side], [...path, 'relink', side], issues);
    const bead = ref(relink.bead, 'relink', 'bead');
    return { kind: 'relink', bead, source: range('source'), target: range('target') };
  }
  if (annotate) {
    return { kind: 'annotate', bead: ref(annotate.bead, 'annotate', 'bead'), note: annotate.note ?? null };
  }
  if (confirm) return { kind: 'confirm', bead: ref(confirm, 'confirm') };
  if (reject) return { kind: 'reject', bead: ref(reject, 'reject') };
  return { kind: 'accept', bead: ref(accept ?? '', 'accept') };
}

function readRef(id: string, path: readonly string[], issues: Issue[]): BeadRef {
  try {
    const [articleId = 0, alignmentId = 0, index = 0] = decodeIdOf('Bead', id);
    return { articleId, alignmentId, index };
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    const suggestion = 'Take the `id` of a bead from a query for the alignment.';
    issues.push({ path, rule: 'bead', message: error.message, suggestion });
    return { articleId: 0, alignmentId: 0, index: 0 };
  }
}

/** An empty side stands nowhere in particular. */
function readRange(indexes: readonly number[], path: readonly string[], issues: Issue[]): Range {
  const range = rangeOf(indexes, path, issues);
  return range === 'empty' ? { start: 0, end: 0 } : range;
}
