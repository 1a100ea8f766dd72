import type { HtmlDocument } from './html-dom.js';
import type { PublishedAt } from './page.js';
import { parseDateline } from './parse-dateline.js';

/** What an HTML page says of itself in its head, its JSON-LD and its time elements. */
export interface HtmlMetadata {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly byline: string | null;
  readonly source: string | null;
  readonly publishedAt: PublishedAt | null;
  /** The title element, which often ends in the name of the site. */
  readonly documentTitle: string | null;
}

const ARTICLE_TYPES = /^(?:\w*Article|BlogPosting|LiveBlogPosting|ReportageNewsArticle|Report)$/u;

export function readMetadata(document: HtmlDocument): HtmlMetadata {
  const article = findJsonLd(document);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = element?.getAttribute('content')?.trim();
      if (content !== undefined && content !== '') return content;
    }
    return null;
  };
  const author = nameOf(article?.author) ?? meta('author', 'article:author', 'parsely-author');
  const published =
    textOf(article?.datePublished) ??
    meta(
      'article:published_time',
      'datePublished',
      'pubdate',
      'publish-date',
      'date',
      'DC.date.issued',
      'parsely-pub-date',
    ) ??
    document
      .querySelector('time[itemprop="datePublished"][datetime], time[pubdate][datetime]')
      ?.getAttribute('datetime') ??
    document
      .querySelector('article time[datetime], main time[datetime], time[datetime]')
      ?.getAttribute('datetime') ??
    null;
  return {
    title: textOf(article?.headline) ?? meta('og:title', 'twitter:title'),
    subtitle: meta('og:description', 'description') ?? textOf(article?.description),
    byline: author === null || /^https?:/u.test(author) ? null : author,
    source: meta('og:site_name', 'application-name') ?? nameOf(article?.publisher),
    publishedAt: published === null ? null : (parseDateline(published)?.publishedAt ?? null),
    documentTitle: document.querySelector('title')?.textContent?.trim() ?? null,
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function findJsonLd(document: HtmlDocument): JsonObject | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseJson(script.textContent ?? ''), 0);
    if (found !== null) return found;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): JsonObject | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const object = value as JsonObject;
  const types = [object['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return object;
  return findArticle(object['@graph'] ?? object.mainEntity, depth + 1);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nameOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((item) => textOf(typeof item === 'object' && item !== null ? (item as JsonObject).name : item));
  const known = names.filter((name) => name !== null);
  return known.length === 0 ? null : known.join(', ');
}
