import type { ModelAlignment } from './model-alignment.js';
import type { ModelText } from './model-article.js';
import type { Name } from './people.js';

/** A verdict as its translator reads it. */
export interface ModelReview {
  readonly verdict: string;
  readonly comment: string | null;
  /** Index of the bead that each reason is about, null for the whole. */
  readonly reasons: readonly (number | null)[];
}

/** Where a translation stands. */
interface Standing {
  readonly status: string;
  readonly text: ModelText;
  readonly basedOn: ModelText;
  readonly alignment: ModelAlignment;
}

/** A translation, with all that it ever was. */
export class ModelTranslation {
  status: string;
  basedOn: ModelText;
  /** Every text in the order in which it became current; the last one is. */
  readonly texts: ModelText[];
  /** The same of alignments. */
  readonly alignments: ModelAlignment[];
  approved: { readonly text: ModelText; readonly alignment: ModelAlignment } | null = null;
  readonly reviews: ModelReview[] = [];

  constructor(
    readonly id: string,
    readonly language: string,
    readonly by: Name,
    { status, text, basedOn, alignment }: Standing,
  ) {
    this.status = status;
    this.basedOn = basedOn;
    this.texts = [text];
    this.alignments = [alignment];
  }

  get text(): ModelText {
    return this.texts.at(-1)!;
  }

  get alignment(): ModelAlignment {
    return this.alignments.at(-1)!;
  }

  /** Takes note of where it stands now; readers of an approved text get its newest alignment. */
  move(to: Partial<Standing>): void {
    this.status = to.status ?? this.status;
    this.basedOn = to.basedOn ?? this.basedOn;
    if (to.text !== undefined && to.text.contentHash !== this.text.contentHash) this.texts.push(to.text);
    if (to.alignment !== undefined && to.alignment.id !== this.alignment.id) {
      this.alignments.push(to.alignment);
    }
    if (this.approved?.text.contentHash === this.text.contentHash) {
      this.approved = { ...this.approved, alignment: this.alignment };
    }
  }
}
