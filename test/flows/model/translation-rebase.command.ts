import fc from 'fast-check';
import { expect } from 'vitest';
import { DrawnCommand } from './drawn-command.js';
import { expectKept } from './expect-kept.js';
import { drawnPlace, type Model, type Work } from './model.js';
import type { ModelBead, Run } from './model-alignment.js';
import { type DrawnExpected, drawnExpected, expectedOf, remember, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';
import { seeArticle } from './see-article.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly work: number;
  readonly dryRun: boolean;
  readonly onto: DrawnExpected;
}

export const drawnRebase: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  work: drawnPlace,
  dryRun: fc.boolean(),
  onto: drawnExpected,
});

/** A bead as a rebase tells of it. */
interface PlannedBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly status: string;
}

export class TranslationRebaseCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'translationRebase';

  protected async act(model: Model, real: Real): Promise<void> {
    const { dryRun, onto } = this.drawn;
    const work = model.work(this.drawn.work);
    const { article, translation } = work;
    const who = whoIs(this.drawn.who, translation.by);
    const originals = article.texts.map(({ text }) => text);
    const variables = {
      translationId: translation.id,
      onto: expectedOf(onto, originals),
      dryRun,
      idempotencyKey: model.nextName(),
    };
    const result = await send(real, who, this.mutation, variables);
    const faults = {
      FORBIDDEN: !may.mend(who, translation),
      NOT_FOUND: article.erased,
      STALE_REVISION: onto !== 'current',
    };
    if (!wasDone(result, faults, article.original.contentHash)) return;
    const same = translation.basedOn.contentHash === article.original.contentHash;
    expect(result.replayed).toBe(same);
    if (same) {
      expect(shapes(result.beads)).toEqual(translation.alignment.beads.map(shapeOf));
    } else {
      this.expectCounts(result);
      if (dryRun) this.expectKeptLinks(work, result.beads);
      else await this.take(work, real, result);
    }
    if (dryRun) expect(result.alignment).toBeNull();
    else if (!same) remember(model, { who, mutation: this.mutation, variables, article }, result);
  }

  private async take({ article, translation }: Work, real: Real, result: Result): Promise<void> {
    const { original: basedOn } = article;
    const seen = (await seeArticle(real, article.id))?.translations.find(({ id }) => id === translation.id);
    const { alignment } = seen!;
    expect(alignment.id).toBe(result.alignment?.id);
    expect(shapes(result.beads)).toEqual(alignment.beads.map(shapeOf));
    const target = translation.text.sentences;
    expectKept(
      { source: translation.basedOn.sentences, target, beads: translation.alignment.beads },
      { source: basedOn.sentences, target, beads: alignment.beads },
    );
    translation.move({ basedOn, alignment });
    article.events.push('TRANSLATION_REBASED');
  }

  private expectCounts({ beads, carriedOver, needsReview }: Result): void {
    const toReview = beads.filter(({ status }) => status === 'NEEDS_REVIEW').length;
    expect([carriedOver, needsReview]).toEqual([beads.length - toReview, toReview]);
  }

  /** A dry run does not say who confirmed a bead; which are confirmed must hold as if it were stored. */
  private expectKeptLinks({ article, translation }: Work, planned: readonly PlannedBead[]): void {
    const anybody = (beads: readonly ModelBead[]) => beads.map((bead) => ({ ...bead, by: null, note: null }));
    const run = (indexes: readonly number[]): Run =>
      indexes.length === 0 ? [0, 0] : [indexes[0]!, indexes.at(-1)! + 1];
    const beads = planned.map(({ source, target, status }) => ({
      source: run(source),
      target: run(target),
      status,
      by: null,
      note: null,
    }));
    const target = translation.text.sentences;
    expectKept(
      { source: translation.basedOn.sentences, target, beads: anybody(translation.alignment.beads) },
      { source: article.original.sentences, target, beads },
    );
  }
}

interface Result {
  readonly beads: readonly PlannedBead[];
  readonly carriedOver: number;
  readonly needsReview: number;
  readonly alignment: { readonly id: string } | null;
}

function shapes(beads: readonly PlannedBead[]): string[] {
  return beads.map(({ source, target, status }) => `${source.join()}>${target.join()} ${status}`);
}

function shapeOf({ source, target, status }: ModelBead): string {
  const indexes = ([start, end]: Run) => Array.from({ length: end - start }, (_, nth) => start + nth).join();
  return `${indexes(source)}>${indexes(target)} ${status}`;
}
