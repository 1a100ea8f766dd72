import path from 'node:path';
import { Command } from 'commander';
import { BitextError, invalid } from '../errors.js';
import type { Actor } from '../flows/actor.js';
import { printHash } from '../flows/content-hash.js';
import { ensureUser } from '../flows/ensure-user.js';
import { ingestArticle } from '../flows/ingest-article.js';
import { submitTranslation } from '../flows/submit-translation.js';
import type { Database } from '../store/database.js';
import { articleBySlug } from '../store/queries/articles.js';
import { revisionByKey } from '../store/queries/revisions.js';
import { readPageFile } from './page-file.js';
import { startProgress } from './progress.js';
import { withStore } from './with-store.js';

interface ImportOptions {
  readonly translationOf?: string;
  readonly language?: string;
  readonly slug?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly as: string;
}

export function importCommand(): Command {
  return new Command('import')
    .description('store pages as articles, or one page as a translation of an article')
    .argument('<files...>', 'pages as scraped, text or HTML')
    .option('--translation-of <slug>', 'store the file as a translation of this article')
    .option('--language <language>', 'language of the files (default: told from the text)')
    .option('--slug <slug>', 'slug of the article (default: made from its title)')
    .option('--title <title>', 'title (default: found on the page)')
    .option('--published-at <time>', 'time of publication, RFC 3339 (default: found on the page)')
    .option('--as <login>', 'user to store it as; made when new', 'cli')
    .action(async (files: string[], options: ImportOptions) => {
      refuseOptions(files, options);
      await withStore('bitext import', async ({ db }) => {
        const progress = startProgress(files.length, 'Importing');
        const results: string[] = [];
        for (const file of files) {
          results.push(await importFile(db, file, options));
          progress.step(path.basename(file));
        }
        progress.stop();
        for (const line of results) console.log(line);
      });
    });
}

function refuseOptions(files: readonly string[], { translationOf, slug, language }: ImportOptions): void {
  if (files.length > 1 && (translationOf ?? slug) !== undefined) {
    throw invalid(['files'], 'one-file', '--translation-of and --slug go with one file.');
  }
  if (translationOf !== undefined && language === undefined) {
    throw invalid(
      ['language'],
      'language',
      '--translation-of needs --language, the language translated into.',
    );
  }
}

async function importFile(db: Database, file: string, options: ImportOptions): Promise<string> {
  try {
    const { text: page, encoding } = await readPageFile(file);
    const stored =
      options.translationOf === undefined
        ? await importArticle(db, page, options)
        : await importTranslation(db, page, options.translationOf, options);
    return encoding === 'utf-8' ? stored : `${stored}, decoded from ${encoding}`;
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    throw new BitextError(error.code, `${file}: ${error.message}`, error.issues, { cause: error });
  }
}

async function importArticle(db: Database, page: string, options: ImportOptions): Promise<string> {
  const actor = await actorFor(db, options.as, 'EDITOR');
  const { slug, language, title } = options;
  const publishedAt = options.publishedAt === undefined ? undefined : readTime(options.publishedAt);
  const stored = await ingestArticle(db, actor, { page, slug, language, title, publishedAt });
  const article = await articleBySlug(db, stored.slug);
  const revision =
    article && (await revisionByKey(db, { articleId: article.id, revisionId: article.revision_id }));
  const note = stored.replayed ? ', was there already' : '';
  return `${stored.slug}\t${revision?.language}\t${revision?.title} (${revision?.sentence_count} sentences${note})`;
}

async function importTranslation(
  db: Database,
  page: string,
  slug: string,
  options: ImportOptions,
): Promise<string> {
  const article = await articleBySlug(db, slug);
  if (article === null) throw new BitextError('NOT_FOUND', `There is no article ${slug}.`);
  const original = await revisionByKey(db, { articleId: article.id, revisionId: article.revision_id });
  const actor = await actorFor(db, options.as, 'TRANSLATOR');
  const stored = await submitTranslation(db, actor, article.id, {
    language: options.language ?? '',
    basedOn: printHash(original!.content_hash),
    title: options.title,
    page,
  });
  const alignment = await db
    .selectFrom('alignment')
    .where('article_id', '=', stored.articleId)
    .where('id', '=', stored.alignmentId)
    .select(['bead_count', 'confidence'])
    .executeTakeFirstOrThrow();
  const note = stored.replayed ? ', was there already' : '';
  return `${slug}\t${options.language}\t${alignment.bead_count} beads, mean confidence ${alignment.confidence.toFixed(2)}${note}`;
}

async function actorFor(db: Database, login: string, role: 'EDITOR' | 'TRANSLATOR'): Promise<Actor> {
  const { id } = await ensureUser(db, login, role);
  return { userId: id, login, roles: [role], pairs: [] };
}

function readTime(value: string): Date {
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : new Date(Number.NaN);
  if (!Number.isNaN(time.getTime())) return time;
  throw invalid(
    ['publishedAt'],
    'time',
    `--published-at ${JSON.stringify(value)} is no time.`,
    'Give it as 2026-02-20T09:30:00+02:00.',
  );
}
