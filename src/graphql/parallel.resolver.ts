import { Arg, Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { invalid } from '../errors.js';
import { Article } from './article.type.js';
import { indexAfter, pageOf } from './connection.js';
import type { Context } from './context.js';
import { PageArgs } from './page-args.js';
import { LARGEST_PAGE, pageSize } from './page-size.js';
import { ParallelCell, ParallelRow, ParallelRowConnection } from './parallel.type.js';
import { readParallel } from './read-parallel.js';
import { Sentence } from './revision.type.js';
import { LanguageTag } from './scalars.js';

/** More languages than this side by side nobody reads. */
const MOST_LANGUAGES = 10;

@Resolver(() => Article)
export class ParallelResolver {
  @Extensions({ usualPage: LARGEST_PAGE })
  @FieldResolver(() => ParallelRowConnection, {
    description:
      'The article in several languages side by side, row by row; 100 a page. Translations are compared through the original.',
  })
  async parallel(
    @Arg('languages', () => [LanguageTag], { description: 'Languages to show, 1 to 10, in this order.' })
    languages: string[],
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Root() { row }: Article,
    @Ctx() context: Context,
  ): Promise<ParallelRowConnection> {
    refuseOddList(languages);
    const limit = pageSize(first, LARGEST_PAGE);
    const { rows, columns, missing } = await readParallel(context, row, languages);
    const start = indexAfter('parallel', after);
    const shown = rows.slice(start, start + limit + 1).map((found, nth) =>
      Object.assign(new ParallelRow(), {
        index: start + nth,
        confidence: found.confidence,
        cells: columns.map(({ language, cell, sentences }) => {
          const indexes = cell === -1 ? found.original : found.cells[cell]!;
          const own = indexes.map((index) => new Sentence(sentences[index]!));
          return Object.assign(new ParallelCell(), { language, sentences: own });
        }),
      }),
    );
    const page = pageOf('parallel', shown, limit, after, ({ index }) => [index]);
    return { ...page, totalCount: rows.length, via: row.original_language, missing: [...missing] };
  }
}

function refuseOddList(languages: readonly string[]): void {
  const twice = languages.find((language, nth) => languages.indexOf(language) !== nth);
  if (languages.length >= 1 && languages.length <= MOST_LANGUAGES && twice === undefined) return;
  const what =
    twice === undefined ? `There are ${languages.length} languages.` : `${twice} stands there twice.`;
  throw invalid(['languages'], 'languages', `${what} Name 1 to ${MOST_LANGUAGES} different languages.`);
}
