import { createHash } from 'node:crypto';
import type { Segmented } from '../text/text.js';
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

/** Names an alignment by both its revisions and everything that a bead says. */
export function alignmentHash(source: Buffer, target: Buffer, beads: readonly NewBead[]): Buffer {
  return sha256([
    source.toString('hex'),
    target.toString('hex'),
    beads.map((bead) => [
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
      bead.alternative,
    ]),
  ]);
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
