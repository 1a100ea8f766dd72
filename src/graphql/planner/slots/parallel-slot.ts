import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { sql } from 'kysely';
import { type ParallelRow, parallelRows } from '../../../align/parallel-rows.js';
import { cutSlice, type Slice } from '../../../store/keyset.js';
import type { Connection } from '../../connection.js';
import { LISTS } from '../../lists.js';
import { pageOf } from '../../page-of.js';
import { readLanguages } from '../../read-languages.js';
import { readPage } from '../../read-page.js';
import { namedType } from '../compile-connection.js';
import type { ItemText } from '../item.js';
import { nodeText } from '../item-text.js';
import { concat, type Json } from '../json-text.js';
import { LEFT, Unplannable } from '../plan.js';
import type { Reading } from '../reading.js';
import type { Row } from '../row.js';
import { PART, SLOT } from './fill-slots.js';
import { printItem } from './list-slot.js';
import { type Print, printConnection, printList, printSelection } from './print-selection.js';
import { beadColumn, SENTENCE_COLUMNS, sentenceColumn } from './whole-columns.js';

/**
 * Writes a page of an article's parallel rows: the statement gives each language's sentences and beads in columns, and
 * they are put into rows when the answer is there. Where a translation is behind the original it has to be carried
 * over first, which only the resolvers do.
 */
export function parallelSlot({ draft, type, sets, args }: Reading, article: Row<'Article'>): Json {
  const names: string[] = [];
  const print = printParallel(draft, namedType(type), sets, names);
  const opened = draft.slot((parts) => print(readParts(parts, names.length)));
  draft.mayBeLeft = true;
  const languages = sql`${args.value((given) => readLanguages(given.languages))}::text[]`;
  const slice = sql`${args.value((given) => JSON.stringify(readPage(given, LISTS.parallel)))}::text`;
  const original = sql`(select sentence_count from revision
    where article_id = ${article.id} and id = ${article.revision_id})`;
  const language = concat(
    [
      ...[sql`asked.language`, sql`edition.revision_id`, sql`edition.alignment_id is not null`],
      ...['source_indexes', 'target_indexes', 'confidence'].map(beadColumn),
      ...names.map((name) => sentenceColumn(name)),
    ].flatMap((part) => [PART, part]),
  );
  const head = [opened, slice, PART, article.id, PART, article.original_language, PART, original];
  const all = sql`string_agg(${language}, '' order by asked.nth)`;
  return [
    sql`(select case when bool_or(alignment.source_id <> ${article.revision_id}) then ${sql.lit(LEFT)}
        else ${concat([...head, all, SLOT])} end
      from unnest(${languages}) with ordinality as asked(language, nth)
      left join edition on edition.article_id = ${article.id} and edition.language = asked.language
        and edition.valid_until = 'infinity'
      left join revision on revision.article_id = edition.article_id and revision.id = edition.revision_id
      left join revision_columns on revision_columns.article_id = revision.article_id
        and revision_columns.revision_id = revision.id
      left join alignment on alignment.article_id = edition.article_id and alignment.id = edition.alignment_id
      left join alignment_columns on alignment_columns.article_id = alignment.article_id
        and alignment_columns.alignment_id = alignment.id)`,
  ];
}

/** What readers see of an article in one language, as far as it is there. */
interface Column {
  readonly language: string;
  /** Key of its revision. */
  readonly key: readonly number[];
  /** JSON of its sentences' values, column by column. */
  readonly columns: readonly (readonly string[])[];
  /** Its place among the cells of a row; -1 for the original. */
  readonly cell: number;
}

interface PrintedRow extends ParallelRow {
  readonly index: number;
  readonly shown: readonly Column[];
}

interface Parallel extends Connection<PrintedRow> {
  readonly totalCount: number;
  readonly via: string;
  readonly missing: readonly string[];
}

/** The parts before the languages: the page, the article, the original's language and how many sentences it has. */
const HEAD = 4;
/** The parts of a language before its sentences: its name, its revision, whether it is aligned, and its beads. */
const BEFORE_SENTENCES = 6;

/** @param names how many columns of sentences there are */
function readParts(parts: readonly string[], names: number): Parallel {
  const [slice = '', articleId, via = '', sentences] = parts;
  const shown: Column[] = [];
  const missing: string[] = [];
  const alignments: ReturnType<typeof readBeads>[] = [];
  for (let at = HEAD; at < parts.length; at += BEFORE_SENTENCES + names) {
    const [language = '', revisionId = '', aligned, ...rest] = parts.slice(at, at + BEFORE_SENTENCES + names);
    if (revisionId === '') {
      missing.push(language);
      continue;
    }
    const cell = aligned === 't' ? alignments.push(readBeads(rest)) - 1 : -1;
    const columns = rest.slice(BEFORE_SENTENCES - 3).map((column) => column.split('\n'));
    shown.push({ language, key: [Number(articleId), Number(revisionId)], columns, cell });
  }
  const rows = alignments.length > 0 ? parallelRows(alignments) : alone(Number(sentences));
  const placed = rows.map((row, index) => ({ ...row, index, shown }));
  const page = JSON.parse(slice) as Slice;
  return {
    ...pageOf(LISTS.parallel, page, cutSlice(placed, page), (row) => row),
    totalCount: rows.length,
    via,
    missing,
  };
}

/** @param columns the indexes of both sides and the confidence, one bead a line */
function readBeads([source = '', target = '', confidence = '']: readonly string[]) {
  const targets = target.split('\n');
  const confidences = confidence.split('\n');
  return source.split('\n').map((indexes, nth) => ({
    source: readRange(indexes),
    target: readRange(targets[nth]!),
    confidence: Number(confidences[nth]),
  }));
}

/** A list of neighbours, `[3,4]`, as a range; of an empty one nobody asks where it stands. */
function readRange(indexes: string) {
  const list = JSON.parse(indexes) as number[];
  const start = list[0] ?? 0;
  return { start, end: start + list.length };
}

function alone(sentences: number): ParallelRow[] {
  return Array.from({ length: sentences }, (_, index) => ({ original: [index], cells: [], confidence: 1 }));
}

function printParallel(
  draft: Reading['draft'],
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  names: string[],
): Print<Parallel> {
  const row = namedType(type.getFields().nodes!.type);
  const printRow = (inside: readonly SelectionSetNode[]) =>
    printSelection<PrintedRow>(draft, row, inside, {
      index:
        () =>
        ({ index }) =>
          String(index),
      confidence:
        () =>
        ({ confidence }) =>
          JSON.stringify(confidence),
      cells: (selected) => {
        const cell = namedType(row.getFields().cells!.type);
        const print = printList(printSelection<Cell>(draft, cell, selected, cellPrints(draft, cell, names)));
        return ({ shown, original, cells }) =>
          print(
            shown.map((column) => ({
              ...column,
              indexes: column.cell === -1 ? original : cells[column.cell]!,
            })),
          );
      },
    });
  return printConnection<PrintedRow, Parallel>(draft, type, sets, printRow, {
    totalCount:
      () =>
      ({ totalCount }) =>
        String(totalCount),
    via:
      () =>
      ({ via }) =>
        JSON.stringify(via),
    missing:
      () =>
      ({ missing }) =>
        JSON.stringify(missing),
  });
}

interface Cell extends Column {
  readonly indexes: readonly number[];
}

function cellPrints(draft: Reading['draft'], type: GraphQLObjectType, names: string[]) {
  return {
    language:
      () =>
      ({ language }: Cell) =>
        JSON.stringify(language),
    sentences: (sets: readonly SelectionSetNode[]) => {
      const sentence = namedType(type.getFields().sentences!.type);
      const text: ItemText | null = nodeText(draft, sentence, sets, SENTENCE_COLUMNS, names);
      if (text === null) throw new Unplannable('a sentence of a row has more than its columns');
      return ({ key, columns, indexes }: Cell) =>
        `[${indexes.map((index) => printItem(text, { key, columns, index })).join(',')}]`;
    },
  };
}
