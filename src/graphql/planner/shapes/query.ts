import { sql } from 'kysely';
import type { ArticlesArgs } from '../../article-filter.type.js';
import { ARTICLE_LISTS, LISTS } from '../../lists.js';
import type { Args } from '../args.js';
import { Unplannable } from '../plan.js';
import { rowOf, type Sql } from '../row.js';
import { anyNode, anyNodes, one, page, shape } from '../shape.js';
import { fitting } from './fitting.js';
import { waitingFor } from './review-queue.js';

export const query = shape('Query', {
  fields: {
    article: one('Article', (article, _, args: Args<SlugArgs>) => sql`${article.id} = ${bySlug(args)}`, {
      article: bySlug,
    }),
    articles: page(
      'Article',
      (args: Args<ArticlesArgs>) => ARTICLE_LISTS[args.ask(({ orderBy }) => orderBy)],
      (article, _, args) => fitting(article, args),
      { total: (_, args) => sql`(select count(*) from article where ${fitting(rowOf('article'), args)})` },
    ),
    node: anyNode(),
    nodes: anyNodes(),
    catalogue: one('Catalogue', () => sql`true`),
    viewer: one('User', (user, _, args) => {
      return sql`${user.id} = ${args.viewer((actor) => actor?.userId ?? null)}::bigint`;
    }),
    reviewQueue: page('Suspicion', LISTS.reviewQueue, (suspicion, _, args) => waitingFor(suspicion, args)),
  },
});

interface SlugArgs {
  readonly slug: string;
}

/** Id of the article of a slug. */
function bySlug(args: Args<SlugArgs>): Sql {
  const slug = args.value((given) => {
    // Postgres takes no NUL in a text, so no article can have it.
    if (given.slug.includes('\0')) throw new Unplannable('a slug holds NUL');
    return given.slug;
  });
  return sql`(select article_id from article_slug where slug = ${slug})`;
}
