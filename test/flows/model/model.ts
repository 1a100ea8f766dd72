import fc from 'fast-check';
import type { ModelArticle } from './model-article.js';
import type { ModelTranslation } from './model-translation.js';
import type { Mutation } from './operations.js';
import type { Name } from './people.js';

/** A request that was done under an idempotency key. */
export interface KeyedRequest {
  readonly who: Name;
  readonly mutation: Mutation;
  readonly variables: Record<string, unknown>;
  /** Ids in its answer. */
  readonly ids: readonly string[];
  readonly article: ModelArticle;
}

/** A translation and the article that it is of. */
export interface Work {
  readonly article: ModelArticle;
  readonly translation: ModelTranslation;
}

let models = 0;

/** What the service must know, kept as plainly as can be. A command changes it in its own file. */
export class Model {
  /** All there ever were, the erased ones too. */
  readonly articles: ModelArticle[] = [];
  readonly keyed: KeyedRequest[] = [];
  private readonly name = `model ${++models}`;
  private numbers = 0;

  /** A number that no sentence of the model has had. */
  next(): number {
    return ++this.numbers;
  }

  /** A name that no request and no article of any model has had. */
  nextName(): string {
    return `${this.name} ${this.next()}`;
  }

  /** One that is there, where there is any; the last number stands for any that ever was. */
  article(nth: number): ModelArticle {
    return pick(this.articles, nth, ({ erased }) => !erased);
  }

  get works(): readonly Work[] {
    return this.articles.flatMap((article) =>
      article.translations.map((translation) => ({ article, translation })),
    );
  }

  /** The same of translations. */
  work(nth: number): Work {
    return pick(this.works, nth, ({ article }) => !article.erased);
  }
}

const ANY = 9;
/** Draws an article or a translation for `Model.article` and `Model.work`. */
export const drawnPlace = fc.nat(ANY);

function pick<One>(all: readonly One[], nth: number, isThere: (one: One) => boolean): One {
  const there = all.filter(isThere);
  const from = nth === ANY || there.length === 0 ? all : there;
  return from[nth % from.length]!;
}
