import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AlternativeKind, Signal as FoundSignal, SignalName } from '../align/alignment.js';
import { printHash } from '../flows/content-hash.js';
import type { AlignmentRow, BeadRow, BeadStatus, Origin } from '../store/tables.js';
import type { Range } from '../text/text.js';
import { connectionOf } from './connection.js';
import { AlternativeKindEnum, BeadStatusEnum, OriginEnum, SignalNameEnum } from './enums.js';
import { Node } from './node.type.js';
import { ContentHash, DateTime, LanguageTag } from './scalars.js';

@ObjectType({
  implements: Node,
  description:
    'An immutable set of beads between two revisions. The beads partition both sides: every sentence stands in exactly one.',
})
export class Alignment extends Node {
  constructor(
    readonly row: AlignmentRow,
    readonly pivot: PivotParts | null = null,
  ) {
    super(
      pivot === null ? 'Alignment' : 'PivotAlignment',
      ...(pivot === null ? [row.article_id, row.id] : numbersOf(pivot.key)),
    );
  }

  @Field(() => ContentHash, { description: 'Names the content: both revisions and every bead.' })
  get contentHash(): string {
    return printHash(this.row.content_hash);
  }

  @Field(() => OriginEnum, { description: 'How it came about.' })
  get origin(): Origin {
    return this.row.origin;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Name and version of the method that found the beads; null for beads made by a person.',
  })
  get aligner(): string | null {
    return this.row.aligner;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'State of the lexicon of the language pair that was used, such as `en-uk/12`; null for none.',
  })
  get lexicon(): string | null {
    return this.row.lexicon;
  }

  @Field(() => Float, { description: 'Mean confidence of its beads, 0 to 1.' })
  get confidence(): number {
    return this.row.confidence;
  }

  @Field(() => [LanguageTag], {
    description:
      'Languages through which it was composed, when it was asked for; none for one that is stored.',
  })
  get via(): readonly string[] {
    return this.pivot?.via ?? [];
  }

  @Field(() => DateTime, { description: 'When it was stored.' })
  get createdAt(): Date {
    return this.row.created_at;
  }
}

/** The two stored alignments of one original that an alignment between its translations is composed of. */
export interface PivotKey {
  readonly articleId: number;
  /** Of the original with the source. */
  readonly sourceAlignment: number;
  /** Of the original with the target; 0 where the target is the original. */
  readonly targetAlignment: number;
}

/** What a composed alignment has in place of stored beads. */
export interface PivotParts {
  readonly key: PivotKey;
  readonly via: readonly string[];
  readonly beads: readonly BeadRow[];
}

function numbersOf({ articleId, sourceAlignment, targetAlignment }: PivotKey): number[] {
  return [articleId, sourceAlignment, targetAlignment];
}

/** What a bead needs of its alignment to find its sentences. */
export interface AlignedRevisions {
  readonly source_id: number;
  readonly target_id: number;
}

@ObjectType({
  implements: Node,
  description:
    'Source sentences that correspond to target sentences, each side one run of neighbours. An empty side: the other has no counterpart.',
})
export class Bead extends Node {
  constructor(
    readonly row: BeadRow,
    readonly alignment: AlignedRevisions,
    pivot: PivotKey | null = null,
  ) {
    super(
      pivot === null ? 'Bead' : 'PivotBead',
      ...(pivot === null ? [row.article_id, row.alignment_id] : numbersOf(pivot)),
      row.index,
    );
  }

  @Field(() => Int, {
    description: 'Place among the beads of its alignment, from 0, in the order of the source.',
  })
  get index(): number {
    return this.row.index;
  }

  @Field(() => String, { description: 'Sentences on each side: `1-1`, `2-1`, `0-1` …' })
  get shape(): string {
    return `${this.row.source_end - this.row.source_start}-${this.row.target_end - this.row.target_start}`;
  }

  @Field(() => [Int], {
    description:
      'Indexes of its sentences of the source, to be looked up in `Alignment.source`; none for an insertion.',
  })
  get sourceIndexes(): number[] {
    return indexesOf({ start: this.row.source_start, end: this.row.source_end });
  }

  @Field(() => [Int], {
    description:
      'Indexes of its sentences of the target, to be looked up in `Alignment.target`; none for a deletion.',
  })
  get targetIndexes(): number[] {
    return indexesOf({ start: this.row.target_start, end: this.row.target_end });
  }

  @Field(() => BeadStatusEnum, { description: 'How far it can be relied on.' })
  get status(): BeadStatus {
    return this.row.status;
  }

  @Field(() => OriginEnum, { description: 'How it came about.' })
  get origin(): Origin {
    return this.row.origin;
  }

  @Field(() => Float, { description: 'How sure the aligner is that the bead is exactly right, 0 to 1.' })
  get confidence(): number {
    return this.row.confidence;
  }

  @Field(() => [Signal], { description: 'Why this confidence: the reasons that the aligner weighed.' })
  get signals(): Signal[] {
    return this.row.signals.map((signal) => Object.assign(new Signal(), signal));
  }

  @Field(() => Alternative, {
    nullable: true,
    description: 'Another reading that is nearly as good, if there is one.',
  })
  get alternative(): Alternative | null {
    const { alternative } = this.row;
    if (alternative === null) return null;
    const beads = alternative.beads.map(({ source, target }) => ({
      source: indexesOf(source),
      target: indexesOf(target),
    }));
    return Object.assign(new Alternative(), { ...alternative, beads });
  }

  @Field(() => String, { nullable: true, description: "A translator's remark." })
  get note(): string | null {
    return this.row.note;
  }
}

@ObjectType({ description: 'One reason to believe or doubt a bead.' })
export class Signal implements FoundSignal {
  @Field(() => SignalNameEnum, { description: 'What was looked at.' })
  name!: SignalName;

  @Field(() => Float, {
    description: 'Log-likelihood ratio in nats: above 0 speaks for the bead, below 0 against it.',
  })
  value!: number;

  @Field(() => Float, { description: 'How much it counts in the sum.' })
  weight!: number;

  @Field(() => String, { description: 'The same in words.' })
  note!: string;
}

@ObjectType({ description: 'Another reading of the same sentences.' })
export class Alternative {
  @Field(() => AlternativeKindEnum, { description: 'How it differs from the bead.' })
  kind!: AlternativeKind;

  @Field(() => [BeadRanges], {
    description:
      'Its beads: two for a split or a shift, one for a merge. A merge or a shift also covers a neighbouring bead.',
  })
  beads!: BeadRanges[];

  @Field(() => Float, {
    description: 'How likely it is, 0 to 1, to be compared with the confidence of the bead.',
  })
  confidence!: number;
}

@ObjectType({ description: 'A bead by the indexes of its sentences, counted from 0, as mutations take it.' })
export class BeadRanges {
  @Field(() => [Int], { description: 'Sentences of the source.' })
  source!: number[];

  @Field(() => [Int], { description: 'Sentences of the target.' })
  target!: number[];
}

/** The indexes of a range of sentences, as clients read and write them. */
export function indexesOf({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}

@ObjectType({ description: 'A page of the beads of an alignment.' })
export class BeadConnection extends connectionOf('Bead', () => Bead) {
  @Field(() => Int, { description: 'How many beads the alignment has.' })
  totalCount!: number;
}
