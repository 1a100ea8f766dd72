import type { SelectionSetNode } from 'graphql';
import { sql } from 'kysely';
import { parseHash } from '../../../flows/content-hash.js';
import { diffAtOnce } from '../../../flows/find-diff.js';
import { type Bytes, fromBytes } from '../../../store/bytes.js';
import { cutSlice, type Slice } from '../../../store/keyset.js';
import { visibleRevision } from '../../../store/queries/visibility.js';
import type { SentenceChange } from '../../../text/diff-sentences.js';
import type { Connection } from '../../connection.js';
import { LISTS } from '../../lists.js';
import { pageOf } from '../../page-of.js';
import { readPage } from '../../read-page.js';
import { namedType } from '../compile-connection.js';
import { nodeText } from '../item-text.js';
import { concat, type Json, orNull } from '../json-text.js';
import { LEFT, Unplannable } from '../plan.js';
import type { Reading } from '../reading.js';
import type { Row, Sql } from '../row.js';
import { PART, SLOT } from './fill-slots.js';
import { printItem } from './list-slot.js';
import { type Print, printConnection, printSelection } from './print-selection.js';
import { SENTENCE_COLUMNS, sentenceColumn } from './whole-columns.js';

/**
 * Writes a page of the changes from another revision of a text to this one: the statement gives the sentences of both in
 * columns, and they are compared when the answer is there. Long texts are left to the resolvers, which compare them on
 * a thread.
 */
export function diffSlot(reading: Reading, after: Row<'TextRevision'>): Json {
  const { draft, args } = reading;
  const names: string[] = [SENTENCE_COLUMNS.text];
  const print = printDiff(reading, names);
  draft.mayBeLeft = true;
  const opened = draft.slot((parts) => {
    const diff = readParts(parts, names.length);
    return diff === null ? LEFT : print(diff);
  });
  const slice = sql`${args.value((given) => JSON.stringify(readPage(given, LISTS.diff)))}::text`;
  const sides = (['before', 'after'] as const).flatMap((side) => [
    sql`${sql.ref(side)}.id`,
    ...names.map((name) => sentenceColumn(name, { revision: side, columns: `${side}_columns` })),
  ]);
  const parts = [sql`before.article_id`, ...sides].flatMap((part) => [PART, part]);
  return orNull([
    sql`(select ${concat([opened, slice, ...parts, SLOT])}
      from revision as before
      join revision_columns as before_columns on before_columns.article_id = before.article_id
        and before_columns.revision_id = before.id
      join revision as after on after.article_id = ${after.article_id} and after.id = ${after.id}
      join revision_columns as after_columns on after_columns.article_id = after.article_id
        and after_columns.revision_id = after.id
      where before.article_id = ${after.article_id} and ${isOther(args, after)}
        and ${visibleRevision(args.whoever(), 'before')})`,
  ]);
}

/** The revision of the same text that a hash names, or that was replaced. */
function isOther(args: Reading['args'], after: Row<'TextRevision'>): Sql {
  if (!args.ask((given) => (given.against ?? null) !== null)) return sql`before.id = ${after.parent_id}`;
  return sql`before.content_hash = ${args.value((given) => parseHash(given.against))}::bytea
    and before.translation_id is not distinct from ${after.translation_id}`;
}

interface Side {
  /** Key of the revision. */
  readonly key: readonly number[];
  /** JSON of its sentences' values, column by column. */
  readonly columns: readonly (readonly string[])[];
}

interface PrintedChange extends SentenceChange {
  readonly index: number;
  readonly sides: { readonly before: Side; readonly after: Side };
}

interface Diff extends Connection<PrintedChange> {
  readonly totalCount: number;
}

/** @param names how many columns of sentences there are, their text first. @returns null for texts that take long */
function readParts([slice = '', articleId, ...rest]: readonly string[], names: number): Diff | null {
  const side = (start: number): Side => ({
    key: [Number(articleId), Number(rest[start])],
    columns: rest.slice(start + 1, start + 1 + names).map((column) => column.split('\n')),
  });
  const [before, after] = [side(0), side(names + 1)];
  const found = diffAtOnce(textsOf(before), textsOf(after));
  if (found === null) return null;
  const changes = found.changes.map((change, index) => ({ ...change, index, sides: { before, after } }));
  const page = JSON.parse(slice) as Slice;
  return {
    ...pageOf(LISTS.diff, page, cutSlice(changes, page), (change) => change),
    totalCount: changes.length,
  };
}

function textsOf({ columns: [texts = []] }: Side): string[] {
  return texts.map((text) => JSON.parse(fromBytes(text as Bytes)) as string);
}

function printDiff({ draft, type, sets }: Reading, names: string[]): Print<Diff> {
  const connection = namedType(type);
  const change = namedType(connection.getFields().nodes!.type);
  const sentence = namedType(change.getFields().before!.type);
  const sentences = (side: 'before' | 'after') => (selected: readonly SelectionSetNode[]) => {
    const text = nodeText(draft, sentence, selected, SENTENCE_COLUMNS, names);
    if (text === null) throw new Unplannable('a sentence of a change has more than its columns');
    return (one: PrintedChange) => {
      const printed: string[] = [];
      for (let index = one[side].start; index < one[side].end; index++) {
        printed.push(printItem(text, { ...one.sides[side], index }));
      }
      return `[${printed.join(',')}]`;
    };
  };
  const printChange = (inside: readonly SelectionSetNode[]) =>
    printSelection<PrintedChange>(draft, change, inside, {
      kind:
        () =>
        ({ kind }) =>
          JSON.stringify(kind),
      before: sentences('before'),
      after: sentences('after'),
      similarity:
        () =>
        ({ similarity }) =>
          JSON.stringify(similarity ?? null),
    });
  return printConnection<PrintedChange, Diff>(draft, connection, sets, printChange, {
    totalCount:
      () =>
      ({ totalCount }) =>
        String(totalCount),
  });
}
