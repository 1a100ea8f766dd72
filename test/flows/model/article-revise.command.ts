import fc from 'fast-check';
import { expect } from 'vitest';
import { DrawnCommand } from './drawn-command.js';
import { bodyOf, changed, type DrawnChange, drawnChanges, splitBody } from './drawn-text.js';
import { drawnPlace, type Model } from './model.js';
import type { ModelArticle } from './model-article.js';
import { type DrawnExpected, drawnExpected, expectedOf, remember, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';
import { seeArticle } from './see-article.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly article: number;
  readonly changes: readonly DrawnChange[];
  readonly together: boolean;
  /** Take up an earlier text again, so many texts back; 0 for a new one. */
  readonly back: number;
  readonly title: string | null;
  readonly minorEdit: boolean;
  readonly expected: DrawnExpected;
}

export const drawnRevise: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  article: drawnPlace,
  changes: drawnChanges,
  together: fc.boolean(),
  back: fc.constantFrom(0, 0, 0, 1, 2),
  title: fc.constantFrom(null, null, 'Other news'),
  minorEdit: fc.boolean(),
  expected: drawnExpected,
});

/** Translations that stand here are nobody's business but their translator's. */
const PRIVATE = ['DRAFT', 'REJECTED'];

export class ArticleReviseCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'articleRevise';

  protected async act(model: Model, real: Real): Promise<void> {
    const { minorEdit, expected } = this.drawn;
    const who = whoIs(this.drawn.who, 'edda');
    const article = model.article(this.drawn.article);
    const { title, body } = this.text(article, model);
    const all = article.texts.map(({ text }) => text);
    const input = {
      body,
      title,
      minorEdit,
      expectedRevision: expectedOf(expected, all),
      idempotencyKey: model.nextName(),
    };
    const variables = { articleId: article.id, input };
    const result = await send(real, who, this.mutation, variables);
    const faults = {
      FORBIDDEN: !may.writeOriginals(who),
      NOT_FOUND: article.erased,
      STALE_REVISION: expected !== 'current',
    };
    if (!wasDone(result, faults, article.original.contentHash)) return;
    const seen = await seeArticle(real, article.id);
    expect(seen?.text).toMatchObject({ title, body, ...splitBody(body) });
    const same = seen?.text.contentHash === article.original.contentHash;
    expect(result).toMatchObject({ replayed: same, revision: { contentHash: seen?.text.contentHash } });
    if (!same) {
      article.texts.push({ text: seen!.text, minor: minorEdit });
      article.events.push('ARTICLE_REVISED');
    }
    const stale = article.translations.filter(
      ({ basedOn, status }) =>
        basedOn.contentHash !== article.original.contentHash && !PRIVATE.includes(status),
    );
    const told: { id: string }[] = result.staleTranslations;
    expect(told.map(({ id }) => id).sort()).toEqual(stale.map(({ id }) => id).sort());
    remember(model, { who, mutation: this.mutation, variables, article }, result);
  }

  private text(article: ModelArticle, model: Model): { title: string; body: string } {
    const { back, changes, together, title } = this.drawn;
    const earlier = article.texts.at(-1 - back)?.text;
    if (back > 0 && earlier !== undefined) return { title: earlier.title, body: earlier.body };
    const { original } = article;
    const sentences = changed(original.sentences, changes, 'en', () => model.next());
    return { title: title ?? original.title, body: bodyOf(sentences, together) };
  }
}
