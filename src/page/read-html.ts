import { type ClassifiedPage, classifySights } from './classify-lines.js';
import { foldLine } from './fold-line.js';
import { htmlLines } from './html-lines.js';
import { type HtmlMetadata, readMetadata } from './html-metadata.js';
import { keptByReadability, parseHtml } from './parse-html.js';
import { seeHtmlLine } from './see-html-line.js';
import type { Sight } from './see-line.js';

export interface ReadHtml {
  readonly page: ClassifiedPage;
  readonly metadata: HtmlMetadata;
}

/** Reads an HTML page: its text in lines, each with its class, and what its head says of it. */
export async function readHtml(html: string): Promise<ReadHtml> {
  const document = await parseHtml(html);
  const metadata = readMetadata(document);
  const lines = htmlLines(document);
  const kept = await keptByReadability(
    document,
    lines.map((line) => line.element),
  );
  const sights = lines.map((line, index) => seeHtmlLine(line, index, kept.has(line.element)));
  const titleAt = findHeading(
    lines.map((line) => line.tag),
    sights,
    metadata,
  );
  if (titleAt >= 0)
    sights[titleAt] = {
      ...sights[titleAt]!,
      says: 'title',
      reason: 'the heading that the page names as its title',
      forced: true,
    };
  return {
    page: classifySights(freeHead(sights, titleAt)),
    metadata,
  };
}

/** The line that is the title: the first h1 or h2 that the metadata names, else the only or first h1. */
function findHeading(tags: readonly string[], sights: readonly Sight[], metadata: HtmlMetadata): number {
  const named = [metadata.title, metadata.documentTitle].filter((name) => name !== null).map(foldLine);
  const agrees = (sight: Sight): boolean =>
    sight.folded.length > 3 &&
    named.some((name) => name.includes(sight.folded) || (name.length > 12 && sight.folded.includes(name)));
  const fits = (tag: RegExp) => tags.findIndex((name, index) => tag.test(name) && agrees(sights[index]!));
  for (const tag of [/^h1$/u, /^h[23]$/u]) {
    const found = fits(tag);
    if (found >= 0) return found;
  }
  const headings = tags.flatMap((name, index) =>
    name === 'h1' && sights[index]!.shape.words >= 2 ? [index] : [],
  );
  return headings[0] ?? -1;
}

/**
 * Above the title stands no article, and between it and the first paragraph no long heading, whatever
 * Readability keeps.
 */
function freeHead(sights: readonly Sight[], titleAt: number): Sight[] {
  const first = sights.findIndex(
    (sight, index) => index > titleAt && sight.forced === true && sight.says === 'body-paragraph',
  );
  return sights.map((sight, index) => {
    if (index < titleAt) return unforceArticle(sight);
    const standfirst =
      index > titleAt && index < first && sight.says === 'subhead' && sight.shape.weight >= 30;
    return standfirst ? { ...sight, says: null, forced: false } : sight;
  });
}

function unforceArticle(sight: Sight): Sight {
  const article = sight.says === 'body-paragraph' || sight.says === 'subhead';
  return article && sight.forced === true && !sight.shape.prose
    ? { ...sight, says: null, forced: false }
    : sight;
}
