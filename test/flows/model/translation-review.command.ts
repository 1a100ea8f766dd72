import fc from 'fast-check';
import { expect } from 'vitest';
import { decodeIdOf, encodeId } from '../../../src/graphql/global-id.js';
import { DrawnCommand } from './drawn-command.js';
import { drawnPlace, type Model, type Work } from './model.js';
import type { ModelTranslation } from './model-translation.js';
import { type DrawnExpected, drawnExpected, expectedOf, remember, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly work: number;
  readonly verdict: 'APPROVED' | 'CHANGES_REQUESTED' | 'REJECTED';
  readonly comment: string | null;
  /** Each about the whole, about a bead, or about a bead of the alignment before. */
  readonly reasons: readonly ('whole' | 'bead' | 'earlier bead')[];
  readonly bead: number;
  readonly expected: DrawnExpected;
}

export const drawnReview: fc.Arbitrary<Drawn> = fc.record({
  // A reviewer translates as well, and must not judge that.
  who: fc.oneof(drawnWho, drawnWho, fc.constant('rita' as const)),
  work: drawnPlace,
  verdict: fc.constantFrom('APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED'),
  comment: fc.constantFrom('Nearly there.', null),
  reasons: fc.array(fc.constantFrom('whole', 'bead', 'bead', 'earlier bead'), { maxLength: 2 }),
  bead: fc.nat(9),
  expected: drawnExpected,
});

const REVIEWABLE = ['SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED'];

export class TranslationReviewCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'translationReview';

  protected async act(model: Model, real: Real): Promise<void> {
    const { verdict, comment, expected } = this.drawn;
    const { article, translation } = model.work(this.drawn.work);
    const who = whoIs(this.drawn.who, translation.by === 'rita' ? 'ada' : 'rita');
    const about = this.about(translation);
    const input = {
      verdict,
      comment,
      reasons: about.map(({ id }) => ({ reason: 'MEANING', bead: id })),
      expectedRevision: expectedOf(expected, translation.texts),
      idempotencyKey: model.nextName(),
    };
    const variables = { translationId: translation.id, input };
    const result = await send(real, who, this.mutation, variables);
    const silent = verdict !== 'APPROVED' && comment === null && about.length === 0;
    const strange = about.some(({ isCurrent }) => !isCurrent);
    const faults = {
      FORBIDDEN: !may.review(who, translation),
      NOT_FOUND: article.erased,
      STALE_REVISION: expected !== 'current',
      VALIDATION: silent || strange || !REVIEWABLE.includes(translation.status),
    };
    if (!wasDone(result, faults, translation.text.contentHash)) return;
    expect(result).toMatchObject({ replayed: false, translation: { id: translation.id } });
    translation.reviews.push({ verdict, comment, reasons: about.map(({ index }) => index) });
    this.judge({ article, translation });
    remember(model, { who, mutation: this.mutation, variables, article }, result);
  }

  /** The beads that the reasons name. */
  private about({ alignment, alignments }: ModelTranslation) {
    return this.drawn.reasons.map((reason) => {
      if (reason === 'whole') return { id: null, index: null, isCurrent: true };
      const { id, beads } = (reason === 'bead' ? undefined : alignments.at(-2)) ?? alignment;
      const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
      const index = this.drawn.bead % beads.length;
      return { id: encodeId('Bead', articleId, alignmentId, index), index, isCurrent: id === alignment.id };
    });
  }

  private judge({ article, translation }: Work): void {
    const { verdict } = this.drawn;
    const { text, alignment, approved } = translation;
    if (verdict === 'APPROVED') {
      for (const other of article.translations) {
        if (other === translation || other.language !== translation.language || !other.approved) continue;
        other.approved = null;
        if (other.status === 'APPROVED') other.status = 'SUPERSEDED';
        article.events.push('TRANSLATION_SUPERSEDED');
      }
      translation.approved = { text, alignment };
    }
    if (verdict === 'REJECTED' && approved?.text.contentHash === text.contentHash)
      translation.approved = null;
    translation.status = verdict;
    article.events.push('TRANSLATION_REVIEWED');
  }
}
