import { Arg, Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ParallelRow as FoundRow } from '../align/parallel-rows.js';
import { invalid } from '../errors.js';
import { cutSlice } from '../store/keyset.js';
import { Article } from './article.type.js';
import { pageOf } from './connection.js';
import type { Context } from './context.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { ParallelCell, ParallelRow, ParallelRowConnection } from './parallel.type.js';
import { LARGEST_PAGE, readPage } from './read-page.js';
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
    @Args(() => PageArgs) args: PageArgs,
    @Root() { row }: Article,
    @Ctx() context: Context,
  ): Promise<ParallelRowConnection> {
    refuseOddList(languages);
    const slice = readPage(args, LISTS.parallel);
    const { rows, columns, missing } = await readParallel(context, row, languages);
    const show = ({ index, ...found }: PlacedRow) =>
      Object.assign(new ParallelRow(), {
        index,
        confidence: found.confidence,
        cells: columns.map(({ language, cell, sentences }) => {
          const indexes = cell === -1 ? found.original : found.cells[cell]!;
          const own = indexes.map((at) => new Sentence(sentences[at]!));
          return Object.assign(new ParallelCell(), { language, sentences: own });
        }),
      });
    const placed = rows.map((found, index) => ({ ...found, index }));
    const page = pageOf(LISTS.parallel, slice, cutSlice(placed, slice), show);
    return { ...page, totalCount: rows.length, via: row.original_language, missing: [...missing] };
  }
}

type PlacedRow = FoundRow & { readonly index: number };

function refuseOddList(languages: readonly string[]): void {
  const twice = languages.find((language, nth) => languages.indexOf(language) !== nth);
  if (languages.length >= 1 && languages.length <= MOST_LANGUAGES && twice === undefined) return;
  const what =
    twice === undefined ? `There are ${languages.length} languages.` : `${twice} stands there twice.`;
  throw invalid(['languages'], 'languages', `${what} Name 1 to ${MOST_LANGUAGES} different languages.`);
}
