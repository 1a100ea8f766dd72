import { Arg, Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ParallelRow as FoundRow } from '../align/parallel-rows.js';
import { cutSlice } from '../store/keyset.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { ParallelCell, ParallelRow, ParallelRowConnection } from './parallel.type.js';
import { readLanguages } from './read-languages.js';
import { LARGEST_PAGE, readPage } from './read-page.js';
import { readParallel } from './read-parallel.js';
import { Sentence } from './revision.type.js';
import { LanguageTag } from './scalars.js';

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
    readLanguages(languages);
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
