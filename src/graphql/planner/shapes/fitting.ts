import { articleFits } from '../../../store/queries/article-filter.js';
import type { ArticlesArgs } from '../../article-filter.type.js';
import { readArticleFilter } from '../../read-article-filter.js';
import type { Args } from '../args.js';
import { aliasOf, type Row, type Sql } from '../row.js';

/** Which articles fit a filter. Requests that give the same of its fields, and the same languages, share a plan. */
export function fitting(article: Row<'Article'>, args: Args<ArticlesArgs>): Sql {
  const languages = (given: ArticlesArgs) => {
    const { publishedAfter, publishedBefore, text, ...rest } = readArticleFilter(given.filter);
    return rest;
  };
  const value = (name: 'publishedAfter' | 'publishedBefore' | 'text') =>
    args.ask((given) => readArticleFilter(given.filter)[name] !== null)
      ? args.value((given) => readArticleFilter(given.filter)[name])
      : null;
  const fixed: ReturnType<typeof languages> = JSON.parse(
    args.ask((given) => JSON.stringify(languages(given))),
  );
  return articleFits(
    {
      ...fixed,
      publishedAfter: value('publishedAfter'),
      publishedBefore: value('publishedBefore'),
      text: value('text'),
    },
    aliasOf(article),
  );
}
