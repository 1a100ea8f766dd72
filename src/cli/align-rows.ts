import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { align } from '../align/align.js';
import { alignCorpus } from '../align/align-corpus.js';
import type { Alignment } from '../align/alignment.js';
import type { Range } from '../text/text.js';
import { alignProgress } from './align-progress.js';
import { type Row, readRow } from './read-row.js';

/**
 * Aligns the rows of standard input (`readRow`), each alone, and writes rows `{id, beads, confidence}` in the
 * same order, each as soon as it is there; what a person should know before trusting one stands in `warnings`.
 */
export async function alignRows(): Promise<void> {
  for await (const row of readRows()) {
    const { onProgress, stop } = alignProgress();
    try {
      await write(row, align(row.source, row.target, { onProgress }));
    } finally {
      stop();
    }
  }
}

/** The same, but the rows of a language pair are aligned together: each is read with what the others teach. */
export async function alignRowsTogether(): Promise<void> {
  const rows: Row[] = [];
  for await (const row of readRows()) rows.push(row);
  const pairs = new Map<string, Row[]>();
  for (const row of rows) {
    const pair = `${row.source.language} ${row.target.language}`;
    const members = pairs.get(pair);
    if (members === undefined) pairs.set(pair, [row]);
    else members.push(row);
  }
  const found = new Map<Row, Alignment>();
  for (const members of pairs.values()) {
    const alignments = alignPair(members);
    for (const [index, row] of members.entries()) found.set(row, alignments[index]!);
  }
  for (const row of rows) await write(row, found.get(row)!);
}

function alignPair(rows: readonly Row[]): Alignment[] {
  const { onProgress, stop } = alignProgress();
  const corpus = rows.map(({ source, target }, index) => ({ id: String(index), source, target }));
  try {
    return alignCorpus(corpus, { onProgress });
  } finally {
    stop();
  }
}

async function* readRows(): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield readRow(line, number);
  }
}

async function write({ id }: Row, { beads, warnings }: Alignment): Promise<void> {
  const row = {
    id,
    beads: beads.map(({ source, target }) => [indexes(source), indexes(target)]),
    confidence: beads.map(({ confidence }) => confidence),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain');
}

function indexes({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}
