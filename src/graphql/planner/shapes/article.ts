import { sql } from 'kysely';
import { visibleTranslation } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { type Row, rowOf, type Sql } from '../row.js';
import { type Args, JsonText, one, page, shape } from '../shape.js';
import { historyOf } from './history-of.js';
import { readersAlignment, readersRevision } from './readers-edition.js';
import { visibleTo } from './visible.js';

interface TextArgs {
  readonly language?: string | null;
  readonly asOf?: Date | null;
}

interface AlignmentArgs {
  readonly source?: string | null;
  readonly target: string;
  readonly asOf?: Date | null;
  readonly allowPivot: boolean;
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
    // Tags need no escaping.
    languages: ({ languages }) => new JsonText(sql`concat('["', array_to_string(${languages}, '","'), '"]')`),

    text: one('TextRevision', (revision, article, args: Args<TextArgs>) => {
      const language = args.ask((given) => (given.language ?? null) !== null)
        ? args.value((given) => given.language)
        : null;
      return sql`${revision.article_id} = ${article.id}
        and ${revision.id} = ${readersRevision(article, language, args)}`;
    }),

    translations: page(
      'Translation',
      LISTS.translations,
      (translation, article, args: Args<StatusArgs>) =>
        sql`${translation.article_id} = ${article.id}${ofStatus(translation, args)}
          and ${visibleTo(args, translation, visibleTranslation)}`,
      {
        total: (article, args) => sql`(select count(*) from translation
          where article_id = ${article.id}${ofStatus(rowOf('translation'), args)}
            and ${visibleTranslation(args.whoever())})`,
      },
    ),

    history: historyOf((event, article) => sql`${event.article_id} = ${article.id}`),

    alignment: one(
      'Alignment',
      (alignment, article, args: Args<AlignmentArgs>) => {
        const target = args.value((given) => given.target);
        const ofSource = args.ask((given) => (given.source ?? null) !== null)
          ? sql` and ${article.original_language} = ${args.value((given) => given.source)}`
          : sql``;
        return sql`${alignment.article_id} = ${article.id}${ofSource}
          and ${alignment.id} = ${readersAlignment(article, target, args)}`;
      },
      {
        unless: (article, args: Args<AlignmentArgs>) =>
          args.ask(mayBeComposed)
            ? sql`${article.original_language} <> ${args.value((given) => given.source)}`
            : null,
      },
    ),
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

/** Whether an alignment that is stored nowhere would do. The aligner composes it, outside SQL. */
function mayBeComposed({ source, target, allowPivot }: AlignmentArgs): boolean {
  return allowPivot && (source ?? target) !== target;
}
