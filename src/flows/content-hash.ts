import { createHash, type Hash } from 'node:crypto';
import type { Segmented } from '../text/text.js';
import { inSlices } from './in-slices.js';
import type { NewBead } from './new-bead.js';

/**
 * Names a revision by its content: SHA-256 over the JSON of
 * `[language, title, body, [[kind, start, end]…], [[start, end]…]]` in UTF-8, a slice at a time because a text may
 * be long.
 */
export async function revisionHash(
  language: string,
  title: string,
  { body, blocks, sentences }: Segmented,
): Promise<Buffer> {
  const hash = createHash('sha256');
  hash.update(`[${JSON.stringify(language)},${JSON.stringify(title)},"`);
  await inSlices(chunksOf(body), (chunks) => hash.update(chunks.map(insideQuotes).join('')), 1);
  hash.update('",[');
  await hashList(hash, blocks, ({ kind, start, end }) => [kind, start, end]);
  hash.update('],[');
  await hashList(hash, sentences, ({ start, end }) => [start, end]);
  return hash.update(']]').digest();
}

/** UTF-16 code units that are hashed before other requests get a turn. */
const CHUNK = 100_000;

/** A text cut into pieces, none of them inside a pair of surrogates. */
function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + CHUNK);
    if (/[\ud800-\udbff]/.test(text[end - 1]!)) end++;
    chunks.push(text.slice(start, end));
    start = end;
  }
  return chunks;
}

function insideQuotes(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Adds the items of a JSON list, without its brackets. */
async function hashList<T>(hash: Hash, items: readonly T[], contentOf: (item: T) => unknown): Promise<void> {
  await inSlices(items, (slice, start) => {
    const json = slice.map((item) => JSON.stringify(contentOf(item))).join(',');
    hash.update(start > 0 ? `,${json}` : json);
  });
}

/**
 * Names an alignment by both its revisions and everything that a bead says: SHA-256 over the JSON of
 * `[source, target, [bead…]]` in UTF-8, a slice at a time because a long text has thousands of beads.
 */
export async function alignmentHash(
  source: Buffer,
  target: Buffer,
  beads: readonly NewBead[],
): Promise<Buffer> {
  const hash = createHash('sha256');
  hash.update(`["${source.toString('hex')}","${target.toString('hex')}",[`);
  await hashList(hash, beads, contentOf);
  return hash.update(']]').digest();
}

function contentOf(bead: NewBead): unknown[] {
  return [
    bead.source.start,
    bead.source.end,
    bead.target.start,
    bead.target.end,
    bead.status,
    bead.origin,
    bead.confidence,
    bead.signals.map(({ name, value, weight }) => [name, value, weight]),
    bead.confirmedBy,
    bead.note,
    // Spelled out because Postgres gives the fields of stored JSON back in an order of its own.
    bead.alternative && [
      bead.alternative.kind,
      bead.alternative.confidence,
      bead.alternative.beads.map(({ source, target }) => [
        source.start,
        source.end,
        target.start,
        target.end,
      ]),
    ],
  ];
}

/** `sha256:` and 64 hexadecimal digits, as clients see it. */
export function printHash(hash: Buffer): string {
  return `sha256:${hash.toString('hex')}`;
}

/** The 32 bytes of a printed hash, or null where it is none. */
export function parseHash(text: string): Buffer | null {
  return /^sha256:[0-9a-f]{64}$/.test(text) ? Buffer.from(text.slice(7), 'hex') : null;
}
