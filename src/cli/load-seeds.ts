import { readdir, readFile } from 'node:fs/promises';
import type { ExecutionResult } from 'graphql';
import { PROJECT, type Service } from '../app.js';
import type { Actor } from '../flows/actor.js';
import { ensureUser } from '../flows/ensure-user.js';
import type { Database } from '../store/database.js';
import type { Role } from '../store/tables.js';
import { startProgress } from './progress.js';

/** seeds/<slug>/article.json; see seeds/README.md. */
interface SeedArticle {
  readonly slug: string;
  readonly license: string;
  readonly sourceUrl: string;
  /** Language to the translator's login. */
  readonly translators: Readonly<Record<string, string>>;
  /** Languages whose gold beads are stored as the translator's own. */
  readonly byHand?: readonly string[];
}

const INGEST = `mutation ($input: ArticleIngestInput!) {
  result: articleIngest(input: $input) {
    ... on ArticleIngestPayload { article { id } revision { contentHash } replayed }
    ... on UserError { message }
  }
}`;

const SUBMIT = `mutation ($articleId: ID!, $input: TranslationSubmitInput!) {
  result: translationSubmit(articleId: $articleId, input: $input) {
    ... on TranslationSubmitPayload { alignment { id } replayed }
    ... on UserError { message }
  }
}`;

/**
 * Loads seeds/ through the public mutations, as any client would.
 * @returns how many articles and translations were new
 */
export async function loadSeeds(
  db: Database,
  service: Service,
): Promise<{ articles: number; translations: number }> {
  const folder = new URL('seeds/', PROJECT);
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const progress = startProgress(slugs.length, 'Loading seeds');
  const loaded = { articles: 0, translations: 0 };
  try {
    for (const slug of slugs.sort()) {
      const article = await loadArticle(db, service, new URL(`${slug}/`, folder));
      loaded.articles += article.articles;
      loaded.translations += article.translations;
      progress.step(slug);
    }
  } finally {
    progress.stop();
  }
  return loaded;
}

async function loadArticle(db: Database, service: Service, folder: URL) {
  const seed = JSON.parse(await readFile(new URL('article.json', folder), 'utf8')) as SeedArticle;
  const original = (await readdir(folder)).find((name) => name.startsWith('original.'));
  if (original === undefined) throw new Error(`${folder.pathname} holds no original`);
  const page = await readFile(new URL(original, folder), 'utf8');
  const { slug, license, sourceUrl } = seed;
  const editor = await actorOf(db, 'editor', 'EDITOR');
  const { article, revision, replayed } = await submit<{
    article: { id: string };
    revision: { contentHash: string };
    replayed: boolean;
  }>(service, editor, INGEST, { input: { page, slug, license, sourceUrl } });
  let translations = 0;
  for (const [language, login] of Object.entries(seed.translators)) {
    const translator = await actorOf(db, login, 'TRANSLATOR');
    const { title, body } = splitTitle(
      await readFile(new URL(`translation.${language}.txt`, folder), 'utf8'),
    );
    const beads = seed.byHand?.includes(language)
      ? await readGold(new URL(`gold.${language}.json`, folder))
      : null;
    const input = { language, title, body, beads, basedOn: revision.contentHash };
    const stored = await submit<{ replayed: boolean }>(service, translator, SUBMIT, {
      articleId: article.id,
      // The same translation with beads again would be a conflict: its beads may have been changed since.
      input: replayed ? { ...input, beads: null } : input,
    });
    if (!stored.replayed) translations++;
  }
  return { articles: replayed ? 0 : 1, translations };
}

async function actorOf(db: Database, login: string, role: Role): Promise<Actor> {
  const { id } = await ensureUser(db, login, role);
  return { userId: id, login, roles: [role], pairs: [] };
}

/** A translation's file: the title on the first line, then the body. */
function splitTitle(text: string): { title: string; body: string } {
  const end = text.indexOf('\n');
  return { title: text.slice(0, end), body: text.slice(end).trim() };
}

async function readGold(file: URL): Promise<{ source: number[]; target: number[] }[]> {
  const { beads } = JSON.parse(await readFile(file, 'utf8')) as { beads: [number[], number[]][] };
  return beads.map(([source, target]) => ({ source, target }));
}

async function submit<Payload>(
  service: Service,
  actor: Actor,
  document: string,
  variables: Record<string, unknown>,
): Promise<Payload> {
  const { data, errors }: ExecutionResult = await service.run(actor, document, variables);
  if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
  const result = data?.result as Payload & { message?: string };
  if (result.message !== undefined) throw new Error(`a seed was refused: ${result.message}`);
  return result;
}
