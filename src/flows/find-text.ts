import type { AlignText } from '../align/alignment.js';
import type { Database } from '../store/database.js';
import { blocksOf, type RevisionKey, revisionByKey, sentencesOf } from '../store/queries/revisions.js';
import type { BlockKind, Segmented } from '../text/text.js';
import type { PairSide } from './store-pair.js';

/** A stored revision with its text as the pure rooms take it. */
export interface FoundText {
  readonly revisionId: number;
  readonly contentHash: Buffer;
  readonly language: string;
  readonly title: string;
  readonly text: Segmented;
  readonly sentences: readonly string[];
}

/** Reads a revision that a pointer names. */
export async function findText(db: Database, key: RevisionKey): Promise<FoundText> {
  const revision = await revisionByKey(db, key);
  if (revision === null)
    throw new Error(`revision ${key.articleId}.${key.revisionId} is pointed at and missing`);
  const blocks = await blocksOf(db, key);
  const sentences = await sentencesOf(db, key);
  return {
    revisionId: key.revisionId,
    contentHash: revision.content_hash,
    language: revision.language,
    title: revision.title,
    text: {
      body: revision.body,
      blocks: blocks.map(({ kind, start, end }) => ({ kind: kind.toLowerCase() as BlockKind, start, end })),
      sentences: sentences.map(({ block, start, end }) => ({ block, start, end })),
    },
    sentences: sentences.map(({ text }) => text),
  };
}

/** A text as the aligner takes it. */
export function toAlignText(text: Segmented, language: string): AlignText {
  return {
    language,
    sentences: text.sentences.map(({ start, end }) => text.body.slice(start, end)),
    blocks: text.sentences.map(({ block }) => block),
    kinds: text.blocks.map(({ kind }) => kind),
  };
}

/** A stored text as one side of a pair. */
export function sideOf(found: FoundText): PairSide {
  return {
    id: found.revisionId,
    contentHash: found.contentHash,
    sentenceCount: found.sentences.length,
    text: toAlignText(found.text, found.language),
  };
}
