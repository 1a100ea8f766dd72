import type { CollectedRecord } from './collect-record.js';
import { foldLine } from './fold-line.js';
import type { HtmlMetadata } from './html-metadata.js';
import type { PublishedAt } from './page.js';

/** The record of an HTML page: what its head says where it says so, else what its lines say. */
export function mergeMetadata(record: CollectedRecord, metadata: HtmlMetadata): CollectedRecord {
  const title = record.title ?? metadata.title ?? metadata.documentTitle;
  const suffix = siteSuffix(metadata.documentTitle, title);
  const source = metadata.source ?? record.source ?? suffix;
  const evidence =
    metadata.source !== null
      ? 'metadata'
      : record.source !== null
        ? record.sourceEvidence
        : suffix === null
          ? null
          : 'title-suffix';
  const author = metadata.byline;
  const isSite = author !== null && source !== null && foldLine(author) === foldLine(source);
  return {
    ...record,
    title,
    source,
    sourceEvidence: evidence,
    byline: author === null || isSite ? record.byline : author,
    publishedAt: surerDate(metadata.publishedAt, record.publishedAt),
  };
}

/** "Title - Site" in the title element. */
function siteSuffix(documentTitle: string | null, title: string | null): string | null {
  if (documentTitle === null || title === null || !documentTitle.startsWith(title)) return null;
  const rest = documentTitle.slice(title.length).replace(/^[\s|–—:»·-]+/u, '');
  return rest.length >= 2 && rest.length <= 60 ? rest : null;
}

/** The head's date, unless it only says the day and the lines say more of the same day. */
function surerDate(head: PublishedAt | null, line: PublishedAt | null): PublishedAt | null {
  if (head === null) return line;
  return head.precision === 'day' && line !== null && line.local.startsWith(head.local) ? line : head;
}
