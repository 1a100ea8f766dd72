import { createHash } from 'node:crypto';
import type { Segmented } from '../text/text.js';
import { inSlices } from './in-slices.js';
import type { NewBead } from './new-bead.js';

/**
 * Names a revision by its content: SHA-256 over the JSON of
 * `[language, title, body, [[kind, start, end]…], [[start, end]…]]` in UTF-8.
 */
export function revisionHash(language: string, title: string, text: Segmented): Buffer {
  return sha256([
    language,
    title,
    text.body,
    text.blocks.map(({ kind, start, end }) => [kind, start, end]),
    text.sentences.map(({ start, end }) => [start, end]),
  ]);
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
  await inSlices(beads, (slice, start) => {
    hash.update(`${start > 0 ? ',' : ''}${slice.map((bead) => JSON.stringify(contentOf(bead))).join(',')}`);
  });
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

function sha256(content: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
