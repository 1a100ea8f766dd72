import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { align } from '../align/align.js';
import { alignCorpus } from '../align/align-corpus.js';
import type { Alignment, AlignText } from '../align/alignment.js';
import { BitextError } from '../errors.js';
import type { Range } from '../text/text.js';
import { startProgress } from './progress.js';

/** A row of standard input: two texts that are split already. */
interface Row {
  readonly id: unknown;
  readonly source: AlignText;
  readonly target: AlignText;
}

/**
 * Aligns rows `{id, src, tgt, sourceLanguage?, targetLanguage?}` of standard input, each alone, and writes
 * rows `{id, beads, confidence}` in the same order, each as soon as it is there.
 */
export async function alignRows(): Promise<void> {
  for await (const row of readRows()) await write(row, align(row.source, row.target));
}

/** The same, but the rows of a language pair are aligned together: each is read with what the others teach. */
export async function alignRowsTogether(): Promise<void> {
  const rows: Row[] = [];
  for await (const row of readRows()) rows.push(row);
  const pairs = new Map<string, Row[]>();
  for (const row of rows) {
    const pair = `${row.source.language} ${row.target.language}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), row]);
  }
  const found = new Map<Row, Alignment>();
  for (const members of pairs.values()) {
    const alignments = alignPair(members);
    for (const [index, row] of members.entries()) found.set(row, alignments[index]!);
  }
  for (const row of rows) await write(row, found.get(row)!);
}

function alignPair(rows: readonly Row[]): Alignment[] {
  const progress = startProgress(100, 'Aligning');
  let shown = 0;
  const onProgress = (done: number) => {
    for (; shown < Math.floor(done * 100); shown++) progress.step('%');
  };
  const corpus = rows.map(({ source, target }, index) => ({ id: String(index), source, target }));
  try {
    return alignCorpus(corpus, { onProgress });
  } finally {
    progress.stop();
  }
}

async function* readRows(): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield readRow(line, number);
  }
}

function readRow(line: string, number: number): Row {
  try {
    const { id, src, tgt, sourceLanguage = 'und', targetLanguage = 'und' } = JSON.parse(line);
    const languages = typeof sourceLanguage === 'string' && typeof targetLanguage === 'string';
    if (languages && isTexts(src) && isTexts(tgt)) {
      return {
        id,
        source: { language: sourceLanguage, sentences: src },
        target: { language: targetLanguage, sentences: tgt },
      };
    }
  } catch {
    // The same message serves for what is no JSON.
  }
  throw new BitextError(
    'VALIDATION',
    `Row ${number} of standard input is not {"id", "src": ["…"], "tgt": ["…"]}.`,
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

async function write({ id }: Row, { beads }: Alignment): Promise<void> {
  const row = {
    id,
    beads: beads.map(({ source, target }) => [indexes(source), indexes(target)]),
    confidence: beads.map(({ confidence }) => confidence),
  };
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain');
}

function indexes({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}
