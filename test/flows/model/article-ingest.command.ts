import fc from 'fast-check';
import { expect } from 'vitest';
import { DrawnCommand } from './drawn-command.js';
import { bodyOf, newSentence, splitBody } from './drawn-text.js';
import { drawnPlace, type Model } from './model.js';
import { ModelArticle } from './model-article.js';
import { wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';
import { seeArticle } from './see-article.js';

interface Drawn {
  readonly who: DrawnWho;
  /** A new article, one that is there already word for word, or another one under its slug. */
  readonly kind: 'new' | 'again' | 'taken';
  readonly article: number;
  readonly sentences: number;
  readonly together: boolean;
}

export const drawnIngest: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  kind: fc.constantFrom('new', 'again', 'taken'),
  article: drawnPlace,
  sentences: fc.integer({ min: 1, max: 6 }),
  together: fc.boolean(),
});

/** More would only make the search slow. */
const MOST_ARTICLES = 2;

export class ArticleIngestCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'articleIngest';

  override check({ articles }: Readonly<Model>): boolean {
    if (this.drawn.kind !== 'new') return articles.length > 0;
    return articles.filter(({ erased }) => !erased).length < MOST_ARTICLES;
  }

  protected async act(model: Model, real: Real): Promise<void> {
    const { kind } = this.drawn;
    const who = whoIs(this.drawn.who, 'edda');
    const slug =
      kind === 'new' ? model.nextName().replaceAll(' ', '-') : model.article(this.drawn.article).slug;
    const holder = model.articles.find((article) => article.slug === slug && !article.erased);
    const { title, body } = this.text(model);
    const input = { title, body, slug, language: 'en', publishedAt: '2026-01-01T00:00:00Z' };
    const result = await send(real, who, this.mutation, { input });
    const same = holder?.original.title === title && holder.original.body === body;
    const faults = { FORBIDDEN: !may.writeOriginals(who), CONFLICT: holder !== undefined && !same };
    if (!wasDone(result, faults)) return;
    expect(result.replayed).toBe(same);
    if (same) expect(result.article.id).toBe(holder.id);
    else {
      const seen = await seeArticle(real, result.article.id);
      expect(seen?.text).toMatchObject({ title, body, ...splitBody(body) });
      model.articles.push(new ModelArticle(result.article.id, slug, seen!.text));
    }
  }

  /** What the article holds that is sent again; otherwise new sentences. */
  private text(model: Model): { title: string; body: string } {
    const { kind, sentences, together } = this.drawn;
    if (kind === 'again') return model.article(this.drawn.article).original;
    const all = Array.from({ length: sentences }, () => newSentence('en', model.next()));
    return { title: 'News', body: bodyOf(all, together) };
  }
}
