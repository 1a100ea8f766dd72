import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { pairsCover } from '../language-pairs.js';
import type { Role, TranslationStatus } from '../tables.js';

/**
 * Who may see what of a translation: the one place that says so. Every function gives a condition on a row,
 * named by its table or alias, for a `where` of kysely or inside an `sql` template. The text of a condition
 * depends only on the kind of viewer (`viewerKind`); who it is goes in as parameters.
 *
 * Insiders of a translation are its translator, reviewers of its pair of languages, editors and admins. They
 * see all of it. Others see a translation in a public status with its current and its approved text, and
 * whatever stands or stood before readers (`edition`), unless the translation was rejected since.
 */

/** Who reads, with what the token allows; an `Actor` is one. */
export interface Viewer {
  readonly userId: number;
  readonly roles: readonly Role[];
  /** Pairs of languages such as `uk>en` or `*>en`; none means all. */
  readonly pairs: readonly string[];
}

/** Everybody may know of translations that stand here; drafts and rejected ones are for insiders. */
export const PUBLIC_STATUSES: readonly TranslationStatus[] = [
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'APPROVED',
  'SUPERSEDED',
];

const INSIDE_EVERYWHERE: readonly Role[] = ['EDITOR', 'ADMIN'];
const PUBLIC = sql.raw(`(${PUBLIC_STATUSES.map((status) => `'${status}'`).join(', ')})`);

/**
 * `ANYBODY` is an insider nowhere, `TRANSLATOR` of the own translations, `REVIEWER` also of those in the
 * token's pairs of languages, `EVERYWHERE` of all.
 */
export type ViewerKind = 'ANYBODY' | 'TRANSLATOR' | 'REVIEWER' | 'EVERYWHERE';

export function viewerKind(viewer: Viewer | null): ViewerKind {
  if (viewer === null) return 'ANYBODY';
  if (viewer.roles.some((role) => INSIDE_EVERYWHERE.includes(role))) return 'EVERYWHERE';
  if (!viewer.roles.includes('REVIEWER')) return 'TRANSLATOR';
  return viewer.pairs.length === 0 ? 'EVERYWHERE' : 'REVIEWER';
}

/** A viewer as a statement knows one that is written once for all of a kind. */
export interface ViewerInSql {
  readonly kind: ViewerKind;
  /** What each run brings along: a user's id, and the two sides of the pairs, a star for any language. */
  readonly userId: RawBuilder<unknown>;
  readonly sources: RawBuilder<unknown>;
  readonly targets: RawBuilder<unknown>;
}

/** The sides of a viewer's pairs, as `ViewerInSql` takes them. */
export function sidesOf(viewer: Viewer | null): { sources: string[]; targets: string[] } {
  const pairs = (viewer?.pairs ?? []).map((pair) => pair.split('>'));
  return { sources: pairs.map(([source = '']) => source), targets: pairs.map(([, target = '']) => target) };
}

type Whoever = Viewer | ViewerInSql | null;

export function isPublic(status: TranslationStatus): boolean {
  return PUBLIC_STATUSES.includes(status);
}

/** Whether the viewer is an insider of a translation that was read already; `insideTranslation` says so in SQL. */
export function insideOf(
  viewer: Viewer | null,
  translation: { translator_id: number; language: string; original_language: string | null },
): boolean {
  const kind = viewerKind(viewer);
  if (viewer === null || kind === 'ANYBODY') return false;
  if (kind === 'EVERYWHERE' || viewer.userId === translation.translator_id) return true;
  if (kind === 'TRANSLATOR') return false;
  return pairsCover(viewer.pairs, translation.original_language, translation.language);
}

/** On `translation`: whether the viewer is one of its insiders. */
export function insideTranslation(viewer: Whoever, table = 'translation'): RawBuilder<SqlBool> {
  const who = inSql(viewer);
  if (who.kind === 'ANYBODY') return sql`false`;
  if (who.kind === 'EVERYWHERE') return sql`true`;
  const row = sql.table(table);
  const own = sql<SqlBool>`${row}.translator_id = ${who.userId}::bigint`;
  if (who.kind === 'TRANSLATOR') return own;
  return sql`(${own} or exists (
    select from article seen_article,
      unnest(${who.sources}::text[], ${who.targets}::text[]) as seen_pair (source, target)
    where seen_article.id = ${row}.article_id
      and seen_pair.source in ('*', seen_article.original_language)
      and seen_pair.target in ('*', ${row}.language)))`;
}

/** On `translation`: whether the viewer may know of it. */
export function visibleTranslation(viewer: Whoever, table = 'translation'): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  return sql`(${sql.table(table)}.status in ${PUBLIC} or ${insideTranslation(viewer, table)})`;
}

/** On `revision`: whether the viewer may read it, with its blocks and sentences. Originals are for all. */
export function visibleRevision(viewer: Whoever, table = 'revision'): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  const row = sql.table(table);
  return sql`(${row}.translation_id is null or exists (
    select from translation seen_translation
    where seen_translation.article_id = ${row}.article_id and seen_translation.id = ${row}.translation_id
      and (${insideTranslation(viewer, 'seen_translation')}
        or seen_translation.status in ${PUBLIC}
          and ${row}.id in (seen_translation.revision_id, seen_translation.approved_revision_id)
        or seen_translation.status <> 'REJECTED' and exists (
          select from edition seen_edition
          where seen_edition.article_id = ${row}.article_id
            and seen_edition.language = seen_translation.language and seen_edition.revision_id = ${row}.id))))`;
}

/** On `alignment`: whether the viewer may see it, with its beads: that of whoever may read its target. */
export function visibleAlignment(viewer: Whoever, table = 'alignment'): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  const row = sql.table(table);
  return sql`exists (
    select from revision seen_revision
    where seen_revision.article_id = ${row}.article_id and seen_revision.id = ${row}.target_id
      and ${visibleRevision(viewer, 'seen_revision')})`;
}

/** On `edition`: whether the viewer may be told of it. The current ones are for all. */
export function visibleEdition(viewer: Whoever, table = 'edition'): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  const row = sql.table(table);
  return sql`(${row}.valid_until = 'infinity' or ${row}.translation_id is null or exists (
    select from translation seen_translation
    where seen_translation.article_id = ${row}.article_id and seen_translation.id = ${row}.translation_id
      and (seen_translation.status <> 'REJECTED' or ${insideTranslation(viewer, 'seen_translation')})))`;
}

/** On `review`: whether the viewer may read it: for insiders of the translation. */
export function visibleReview(viewer: Whoever, table = 'review'): RawBuilder<SqlBool> {
  const { kind } = inSql(viewer);
  if (kind === 'EVERYWHERE') return sql`true`;
  if (kind === 'ANYBODY') return sql`false`;
  const row = sql.table(table);
  return sql`exists (
    select from translation seen_translation
    where seen_translation.article_id = ${row}.article_id and seen_translation.id = ${row}.translation_id
      and ${insideTranslation(viewer, 'seen_translation')})`;
}

function inSql(viewer: Whoever): ViewerInSql {
  if (viewer !== null && 'kind' in viewer) return viewer;
  const { sources, targets } = sidesOf(viewer);
  return {
    kind: viewerKind(viewer),
    userId: sql`${viewer?.userId ?? null}`,
    sources: sql`${sources}`,
    targets: sql`${targets}`,
  };
}
