import { sql } from 'kysely';
import { visibleRevision } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import { pinnedHash } from '../../pinned-hash.js';
import type { Args } from '../args.js';
import type { Row, Sql } from '../row.js';
import { JsonText, one, shape, workedOut } from '../shape.js';
import { parallelSlot } from '../slots/parallel-slot.js';
import { historyOf } from './history-of.js';
import { readersAlignment, readersRevision } from './readers-edition.js';
import { translationsOf } from './translations-of.js';

interface TextArgs {
  readonly language?: string | null;
  readonly revision?: string | null;
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
    updatedAt: 'updated_at',
    // Tags need no escaping.
    languages: ({ languages }) => new JsonText(sql`concat('["', array_to_string(${languages}, '","'), '"]')`),

    text: one('TextRevision', (revision, article, args: Args<TextArgs>) => {
      const language = args.ask((given) => (given.language ?? null) !== null)
        ? args.value((given) => given.language)
        : null;
      const id = args.ask((given) => pinnedHash(given) !== null)
        ? pinnedRevision(article, language, args)
        : readersRevision(article, language, args);
      return sql`${revision.article_id} = ${article.id} and ${revision.id} = ${id}`;
    }),

    translations: translationsOf(
      LISTS.translations,
      (translation, article) => sql`${translation.article_id} = ${article.id}`,
    ),

    parallel: workedOut(parallelSlot),

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

/** Id of the text that `revision` names, as far as the viewer may read it. */
function pinnedRevision(article: Row<'Article'>, language: Sql | null, args: Args<TextArgs>): Sql {
  return sql`(select id from revision as pinned
    where article_id = ${article.id} and content_hash = ${args.value(pinnedHash)}::bytea
      ${language === null ? sql`` : sql`and language = ${language}`}
      and ${visibleRevision(args.whoever(), 'pinned')}
    order by id limit 1)`;
}

/** Whether an alignment that is stored nowhere would do. The aligner composes it, outside SQL. */
function mayBeComposed({ source, target, allowPivot }: AlignmentArgs): boolean {
  return allowPivot && (source ?? target) !== target;
}
