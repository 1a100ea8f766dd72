import { createHash } from 'node:crypto';
import { Field, Int, ObjectType } from 'type-graphql';
import { printHash } from '../flows/content-hash.js';
import type { RevisionKey } from '../store/queries/revisions.js';
import type { BlockRow, RevisionRow, SentenceRow, StoredBlockKind } from '../store/tables.js';
import { connectionOf } from './connection.js';
import { BlockKindEnum } from './enums.js';
import { Node } from './node.type.js';
import { ContentHash, DateTime, LanguageTag } from './scalars.js';

@ObjectType({
  implements: Node,
  description:
    'An immutable state of a text in one language, original or translation. A change makes a new one.',
})
export class TextRevision extends Node {
  constructor(readonly row: RevisionRow) {
    super('TextRevision', row.article_id, row.id);
  }

  get key(): RevisionKey {
    return { articleId: this.row.article_id, revisionId: this.row.id };
  }

  @Field(() => ContentHash, {
    description: 'Names the content: language, title, body, blocks and sentences.',
  })
  get contentHash(): string {
    return printHash(this.row.content_hash);
  }

  @Field(() => Int, { description: '1 for the first revision of this text, then 2 …' })
  get number(): number {
    return this.row.number;
  }

  @Field(() => LanguageTag, { description: 'Language of the text.' })
  get language(): string {
    return this.row.language;
  }

  @Field(() => Boolean, { description: 'Whether this is the language in which the article was written.' })
  get isOriginal(): boolean {
    return this.row.translation_id === null;
  }

  @Field(() => String, { description: 'Title of the article in this language.' })
  get title(): string {
    return this.row.title;
  }

  @Field(() => String, { description: 'The whole text, unchanged. Blocks and sentences are ranges of it.' })
  get body(): string {
    return this.row.body;
  }

  @Field(() => Boolean, { description: 'Whether it only mended a slip of the revision before.' })
  get minorEdit(): boolean {
    return this.row.minor_edit;
  }

  @Field(() => DateTime, { description: 'When it was stored.' })
  get createdAt(): Date {
    return this.row.created_at;
  }
}

@ObjectType({ description: 'A paragraph, heading or quotation of a text.' })
export class Block {
  constructor(readonly row: BlockRow) {}

  @Field(() => Int, { description: 'Place among the blocks of its text, from 0.' })
  get index(): number {
    return this.row.index;
  }

  @Field(() => BlockKindEnum, { description: 'What it is.' })
  get kind(): StoredBlockKind {
    return this.row.kind;
  }

  @Field(() => Int, { description: 'Offset of its first UTF-16 code unit in the body.' })
  get start(): number {
    return this.row.start;
  }

  @Field(() => Int, { description: 'Offset after its last UTF-16 code unit in the body.' })
  get end(): number {
    return this.row.end;
  }
}

@ObjectType({ implements: Node, description: 'A sentence of a text: a range of its body.' })
export class Sentence extends Node {
  constructor(readonly row: SentenceRow) {
    super('Sentence', row.article_id, row.revision_id, row.index);
  }

  @Field(() => Int, { description: 'Place among the sentences of its text, from 0.' })
  get index(): number {
    return this.row.index;
  }

  @Field(() => Int, { description: 'Index of the block that holds it.' })
  get block(): number {
    return this.row.block;
  }

  @Field(() => String, { description: 'The sentence itself.' })
  get text(): string {
    return this.row.text;
  }

  @Field(() => ContentHash, {
    description: 'SHA-256 of `text` in UTF-8: the same sentence has the same hash in every text.',
  })
  get textHash(): string {
    return printHash(createHash('sha256').update(this.row.text).digest());
  }

  @Field(() => Int, { description: 'Offset of its first UTF-16 code unit in the body.' })
  get start(): number {
    return this.row.start;
  }

  @Field(() => Int, { description: 'Offset after its last UTF-16 code unit in the body.' })
  get end(): number {
    return this.row.end;
  }
}

@ObjectType({ description: 'A page of the sentences of a text.' })
export class SentenceConnection extends connectionOf('Sentence', () => Sentence) {
  @Field(() => Int, { description: 'How many sentences the text has.' })
  totalCount!: number;
}
