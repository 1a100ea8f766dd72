import { readFileSync } from 'node:fs';
import type { LineClass, PageRecord, PublishedAt } from '../../src/page/page.js';
import { readPage } from '../../src/page/read-page.js';

/** The agreed record of one page of the corpus. */
export interface AgreedPage {
  readonly title: string | null;
  readonly subtitle?: string;
  readonly byline?: string;
  readonly source?: string;
  readonly publishedAt: PublishedAt | null;
  readonly language: string;
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
  readonly credits: readonly { readonly kind: string; readonly text: string }[];
  readonly relatedHeadlines: readonly string[];
  readonly latestHeadlines: readonly string[];
  /** Class of each line, blank ones too; plain-text pages only. */
  readonly lines?: readonly LineClass[];
}

export interface PageScore {
  readonly name: string;
  /** Written (non-blank) lines and how many of them have the agreed class. */
  readonly lines: number;
  readonly linesRight: number;
  /** The parts of the record that are not exactly as agreed. */
  readonly wrong: readonly string[];
  /** One sentence a difference, for a person. */
  readonly notes: readonly string[];
}

export const CORPUS = new URL('../corpus/', import.meta.url);

/** Reads a page of the corpus and compares the record with the agreed one. */
export async function scorePage(file: string): Promise<PageScore> {
  const agreed = JSON.parse(
    readFileSync(new URL(file.replace(/\.\w+$/u, '.json'), CORPUS), 'utf8'),
  ) as AgreedPage;
  const record = await readPage(readFileSync(new URL(file, CORPUS), 'utf8'));
  const notes: string[] = [];
  const [lines, linesRight] = scoreLines(record, agreed, notes);
  const wrong = Object.entries(compared(record, agreed))
    .filter(([, [found, wanted]]) => JSON.stringify(found) !== JSON.stringify(wanted))
    .map(([part, [found, wanted]]) => {
      notes.push(`${part}: found ${JSON.stringify(found)}, agreed ${JSON.stringify(wanted)}`);
      return part;
    });
  return { name: file, lines, linesRight, wrong, notes };
}

function compared(record: PageRecord, agreed: AgreedPage): Record<string, readonly [unknown, unknown]> {
  return {
    title: [record.title, agreed.title],
    date: [record.publishedAt, agreed.publishedAt],
    body: [record.blocks.map(({ kind, text }) => ({ kind, text })), agreed.blocks],
    language: [record.language.tag, agreed.language],
    source: [record.source, agreed.source ?? null],
    subtitle: [record.subtitle, agreed.subtitle ?? null],
    byline: [record.byline, agreed.byline ?? null],
    credits: [record.credits, agreed.credits],
    related: [record.relatedHeadlines, agreed.relatedHeadlines],
    latest: [record.latestHeadlines, agreed.latestHeadlines],
  };
}

function scoreLines(record: PageRecord, agreed: AgreedPage, notes: string[]): [number, number] {
  const wanted = agreed.lines ?? [];
  const written = record.lines.filter(
    (line) => wanted[line.line - 1] !== undefined && wanted[line.line - 1] !== 'blank',
  );
  const right = written.filter((line) => line.class === wanted[line.line - 1]);
  for (const line of written)
    if (!right.includes(line))
      notes.push(
        `line ${line.line} ${line.class} (${line.reason}), agreed ${wanted[line.line - 1]}: ${line.text.slice(0, 90)}`,
      );
  return [written.length, right.length];
}
