import { sql } from 'kysely';
import { visibleTranslation } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { Unplannable } from '../plan.js';
import { type Row, rowOf, type Sql } from '../row.js';
import { type Args, one, page, shape } from '../shape.js';
import { viewerInSql } from '../viewer-in-sql.js';
import { historyOf } from './history-of.js';
import { readersEdition } from './readers-edition.js';

interface TextArgs {
  readonly language?: string | null;
  readonly asOf?: Date | null;
}

interface AlignmentArgs {
  readonly source?: string | null;
  readonly target: string;
  readonly asOf?: Date | null;
}

export const article = shape('Article', {
  fields: {
    slug: ({ id }) => sql`(select slug from article_slug where article_id = ${id})`,
    originalLanguage: 'original_language',
    source: 'source_name',
    sourceUrl: 'source_url',
    byline: 'byline',
    license: 'license',
    publishedAt: 'published_at',
    publishedPrecision: 'published_precision',
    publishedZone: 'published_zone',
    languages: ({ id }) => sql`array(
      select language from edition where article_id = ${id} and valid_until = 'infinity'
      order by translation_id is not null, language)`,

    text: one('TextRevision', (revision, article, args: Args<TextArgs>) => {
      const language = args.ask((given) => (given.language ?? null) !== null)
        ? args.value((given) => given.language)
        : article.original_language;
      return sql`${revision.article_id} = ${article.id}
        and ${revision.id} = ${readersEdition('revision_id', article, language, args)}`;
    }),

    translations: page(
      'Translation',
      LISTS.translations,
      (translation, article, args: Args<StatusArgs>) =>
        sql`${translation.article_id} = ${article.id}${ofStatus(translation, args)}
          and ${visibleTranslation(viewerInSql(args), translation)}`,
      {
        total: (article, args) => sql`(select count(*) from translation
          where article_id = ${article.id}${ofStatus(rowOf('translation'), args)}
          and ${visibleTranslation(viewerInSql(args))})`,
      },
    ),

    history: historyOf((event, article) => sql`${event.article_id} = ${article.id}`),

    alignment: one('Alignment', (alignment, article, args: Args<AlignmentArgs>) => {
      const target = args.value(({ target }) => target);
      if (args.ask(({ source }) => (source ?? null) !== null)) {
        throw new Unplannable('an alignment between translations is composed');
      }
      return sql`${alignment.article_id} = ${article.id}
        and ${alignment.id} = ${readersEdition('alignment_id', article, target, args)}`;
    }),
  },
});

interface StatusArgs {
  readonly status?: readonly string[] | null;
}

/** The condition that `status` adds. */
function ofStatus({ status }: Row<'Translation'>, args: Args<StatusArgs>): Sql {
  if (args.ask((given) => (given.status ?? null) === null)) return sql``;
  return sql` and ${status} = any(${args.value((given) => given.status)}::text[])`;
}
