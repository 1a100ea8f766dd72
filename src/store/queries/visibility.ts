import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { pairsCover } from '../language-pairs.js';
import type { Role, TranslationStatus } from '../tables.js';

/**
 * Who may see what of a translation: the one place that says so. Every function gives a condition on a row,
 * for a `where` of kysely or inside an `sql` template; left out, the row is that of the table itself. The text
 * of a condition depends only on the kind of viewer (`viewerKind`); who it is goes in as parameters.
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
  /** What a run of the statement brings along: a user's id, and the two sides of the pairs, a star for any language. */
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

/** A row of a statement: its columns in SQL. */
type Row<Column extends string> = { readonly [Name in Column]: RawBuilder<unknown> };

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

/** Whether the viewer is one of the insiders of a translation. */
export function insideTranslation(
  viewer: Whoever,
  translation: Row<'article_id' | 'language' | 'translator_id'> = rowOf('translation'),
): RawBuilder<SqlBool> {
  const who = inSql(viewer);
  const { kind } = who;
  if (kind === 'ANYBODY') return sql`false`;
  if (kind === 'EVERYWHERE') return sql`true`;
  const own = sql<SqlBool>`${translation.translator_id} = ${who.userId}::bigint`;
  if (kind === 'TRANSLATOR') return own;
  return sql`(${own} or exists (
    select from article seen_article,
      unnest(${who.sources}::text[], ${who.targets}::text[]) as seen_pair (source, target)
    where seen_article.id = ${translation.article_id}
      and seen_pair.source in ('*', seen_article.original_language)
      and seen_pair.target in ('*', ${translation.language})))`;
}

/** Whether the viewer may know of a translation. */
export function visibleTranslation(
  viewer: Whoever,
  translation: Row<'article_id' | 'language' | 'translator_id' | 'status'> = rowOf('translation'),
): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  return sql`(${translation.status} in ${PUBLIC} or ${insideTranslation(viewer, translation)})`;
}

/** Whether the viewer may read a revision, with its blocks. Originals are for all. */
export function visibleRevision(
  viewer: Whoever,
  revision: Row<'article_id' | 'id' | 'translation_id'> = rowOf('revision'),
): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  return sql`(${revision.translation_id} is null or exists (
    select from translation seen_translation
    where seen_translation.article_id = ${revision.article_id}
      and seen_translation.id = ${revision.translation_id}
      and (${insideTranslation(viewer, rowOf('seen_translation'))}
        or seen_translation.status in ${PUBLIC}
          and ${revision.id} in (seen_translation.revision_id, seen_translation.approved_revision_id)
        or seen_translation.status <> 'REJECTED' and exists (
          select from edition seen_edition
          where seen_edition.article_id = ${revision.article_id}
            and seen_edition.language = seen_translation.language
            and seen_edition.revision_id = ${revision.id}))))`;
}

/** Whether the viewer may read a sentence: those of a revision that is visible. */
export function visibleSentence(
  viewer: Whoever,
  sentence: Row<'article_id' | 'revision_id'> = rowOf('sentence'),
): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  return inVisibleRevision(viewer, sentence.article_id, sentence.revision_id);
}

/** Whether the viewer may see an alignment: whoever may read its target. */
export function visibleAlignment(
  viewer: Whoever,
  alignment: Row<'article_id' | 'target_id'> = rowOf('alignment'),
): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  return inVisibleRevision(viewer, alignment.article_id, alignment.target_id);
}

/** Whether the viewer may see a bead: those of an alignment that is visible. */
export function visibleBead(
  viewer: Whoever,
  bead: Row<'article_id' | 'alignment_id'> = rowOf('bead'),
): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  return sql`exists (
    select from alignment seen_alignment
    where seen_alignment.article_id = ${bead.article_id} and seen_alignment.id = ${bead.alignment_id}
      and ${visibleAlignment(viewer, rowOf('seen_alignment'))})`;
}

/** Whether the viewer may be told of an edition. The current ones are for all. */
export function visibleEdition(
  viewer: Whoever,
  edition: Row<'article_id' | 'translation_id' | 'valid_until'> = rowOf('edition'),
): RawBuilder<SqlBool> {
  if (inSql(viewer).kind === 'EVERYWHERE') return sql`true`;
  return sql`(${edition.valid_until} = 'infinity' or ${edition.translation_id} is null or exists (
    select from translation seen_translation
    where seen_translation.article_id = ${edition.article_id}
      and seen_translation.id = ${edition.translation_id}
      and (seen_translation.status <> 'REJECTED'
        or ${insideTranslation(viewer, rowOf('seen_translation'))})))`;
}

/** Whether the viewer may read a review: insiders of its translation may. */
export function visibleReview(
  viewer: Whoever,
  review: Row<'article_id' | 'translation_id'> = rowOf('review'),
): RawBuilder<SqlBool> {
  const { kind } = inSql(viewer);
  if (kind === 'EVERYWHERE') return sql`true`;
  if (kind === 'ANYBODY') return sql`false`;
  return sql`exists (
    select from translation seen_translation
    where seen_translation.article_id = ${review.article_id}
      and seen_translation.id = ${review.translation_id}
      and ${insideTranslation(viewer, rowOf('seen_translation'))})`;
}

function inVisibleRevision(
  viewer: Whoever,
  articleId: RawBuilder<unknown>,
  revisionId: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  return sql`exists (
    select from revision seen_revision
    where seen_revision.article_id = ${articleId} and seen_revision.id = ${revisionId}
      and ${visibleRevision(viewer, rowOf('seen_revision'))})`;
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

function rowOf<Column extends string>(table: string): Row<Column> {
  return new Proxy({} as Row<Column>, { get: (_, column) => sql.ref(`${table}.${String(column)}`) });
}
