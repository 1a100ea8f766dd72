import fc from 'fast-check';
import { expect } from 'vitest';
import { DrawnCommand } from './drawn-command.js';
import { drawnPlace, type Model } from './model.js';
import { remember, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly article: number;
  readonly reason: string;
}

export const drawnErase: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  article: drawnPlace,
  reason: fc.constantFrom('Court order 7', ' '),
});

export class ArticleEraseCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'articleErase';

  protected async act(model: Model, real: Real): Promise<void> {
    const { reason } = this.drawn;
    const who = whoIs(this.drawn.who, 'ada');
    const article = model.article(this.drawn.article);
    const variables = { articleId: article.id, reason, idempotencyKey: model.nextName() };
    const result = await send(real, who, this.mutation, variables);
    const faults = { FORBIDDEN: !may.erase(who), NOT_FOUND: article.erased, VALIDATION: reason === ' ' };
    if (!wasDone(result, faults)) return;
    expect(result).toMatchObject({ replayed: false, articleId: article.id });
    article.erased = true;
    article.events.push('ARTICLE_ERASED');
    remember(model, { who, mutation: this.mutation, variables, article }, result);
  }
}
