import type { ClassifiedPage } from './classify-lines.js';
import { findSelfAttribution } from './find-self-attribution.js';
import { foldLine } from './fold-line.js';
import type { LineClass, PageBlock, PageRecord, PublishedAt } from './page.js';

export type CollectedRecord = Omit<PageRecord, 'language' | 'doubts'>;
type Line = ClassifiedPage['lines'][number];

/** Gathers the record from the classified lines. */
export function collectRecord(page: ClassifiedPage): CollectedRecord {
  const { lines } = page;
  const blocks = collectBlocks(lines);
  const titleLine = lines.find((line) => line.class === 'title' || line.class === 'date-prefix+title');
  const subtitle = lines.find((line) => line.class === 'subtitle');
  const byline = lines.find((line) => line.byline !== undefined)?.byline;
  const rawTitle = titleLine === undefined ? null : (titleLine.value ?? writtenText(titleLine));
  const source = findSource(page, blocks, rawTitle);
  return {
    source: source.source,
    sourceEvidence: source.evidence,
    title: rawTitle === null ? null : dropSource(rawTitle, source.source),
    subtitle: subtitle === undefined ? null : (subtitle.value ?? writtenText(subtitle)),
    byline: byline ?? null,
    publishedAt: findPublished(lines),
    blocks,
    credits: lines
      .filter((line) => line.credit !== undefined && line.credit !== '')
      .map((line) => ({ kind: line.sight.label === 'video' ? 'video' : 'photo', text: line.credit! })),
    relatedHeadlines: headlines(lines, 'related-headline'),
    latestHeadlines: headlines(lines, 'latest-headline'),
    readTimeMinutes: readMinutes(lines),
    lines: lines.map((line) => ({
      line: line.sight.raw.line,
      text: line.sight.raw.text,
      class: line.class,
      reason: line.reason,
    })),
  };
}

const BLOCK_OF: Partial<Record<LineClass, PageBlock['kind']>> = {
  'body-paragraph': 'paragraph',
  subhead: 'heading',
  quotation: 'quotation',
};

function collectBlocks(lines: readonly Line[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const line of lines) {
    const kind = BLOCK_OF[line.class];
    if (kind === undefined) continue;
    const text = line.class === 'quotation' && line.value !== undefined ? line.value : writtenText(line);
    blocks.push({ kind, text, line: line.sight.raw.line });
  }
  return blocks;
}

function writtenText(line: Line): string {
  return line.sight.raw.text.trim();
}

function headlines(lines: readonly Line[], name: LineClass): string[] {
  return lines.filter((line) => line.class === name).map((line) => line.value ?? writtenText(line));
}

/**
 * The first date that is not of a change: below the title before above it, above the article before below.
 * A date of the same day that also says the time is better.
 */
function findPublished(lines: readonly Line[]): PublishedAt | null {
  const titleAt = lines.findIndex((line) => line.class === 'title' || line.class === 'date-prefix+title');
  const bodyAt = lines.findIndex((line) => line.class === 'body-paragraph');
  const ranked: { date: PublishedAt; rank: number }[] = [];
  let listed = false;
  for (const [index, line] of lines.entries()) {
    if (line.class !== 'blank' && line.class !== 'dateline') listed = IN_LIST.has(line.class);
    const { dateline, shape } = line.sight;
    if (dateline === undefined || shape.prose || !DATED.has(line.class)) continue;
    const below = bodyAt >= 0 && index > bodyAt;
    if (below && listed && line.class === 'dateline') continue;
    const rank = (dateline.updated ? 4 : 0) + (below ? 2 : 0) + (index < titleAt ? 1 : 0);
    ranked.push({ date: dateline.publishedAt, rank });
  }
  const [best] = ranked.toSorted((a, b) => a.rank - b.rank);
  if (best === undefined || best.date.precision !== 'day') return best?.date ?? null;
  const fuller = ranked.find(
    ({ date, rank }) => rank < 4 && date.precision !== 'day' && date.local.startsWith(best.date.local),
  );
  return (fuller ?? best).date;
}

const IN_LIST = new Set<LineClass>([
  'related-header',
  'related-headline',
  'latest-header',
  'latest-headline',
]);
const DATED = new Set<LineClass>([
  'dateline',
  'byline',
  'date-prefix+title',
  'title',
  'source',
  'navigation',
]);

const SOURCED = new Set<LineClass>(['source', 'site-tagline']);
type Source = { source: string | null; evidence: PageRecord['sourceEvidence'] };

function findSource(page: ClassifiedPage, blocks: readonly PageBlock[], title: string | null): Source {
  const line = page.lines.find(
    (candidate) => SOURCED.has(candidate.class) && candidate.value !== undefined && candidate.value !== '',
  );
  if (line !== undefined) {
    const labelled = line.sight.label === 'source';
    return { source: line.value ?? writtenText(line), evidence: labelled ? 'label' : 'header-line' };
  }
  const own = findSelfAttribution(blocks.map((block) => block.text));
  if (page.publisher !== null) {
    const agency = own !== null && foldLine(page.publisher).startsWith(`${foldLine(own)} `);
    return agency
      ? { source: own, evidence: 'self-attribution' }
      : { source: page.publisher, evidence: 'copyright-notice' };
  }
  const suffix = title === null ? undefined : /^.{15,200}? \| ([^|]{2,40})$/u.exec(title)?.[1];
  if (suffix !== undefined) return { source: suffix, evidence: 'title-suffix' };
  return own === null ? { source: null, evidence: null } : { source: own, evidence: 'self-attribution' };
}

/** "Title | Site", "Title - Site": the name of the site is no part of the title. */
function dropSource(title: string, source: string | null): string {
  if (source === null) return title;
  const cut = Math.max(
    title.lastIndexOf(' | '),
    title.lastIndexOf(' - '),
    title.lastIndexOf(' — '),
    title.lastIndexOf(' – '),
  );
  return cut > 0 && foldLine(title.slice(cut + 3)) === foldLine(source) ? title.slice(0, cut).trim() : title;
}

function readMinutes(lines: readonly Line[]): number | null {
  const line = lines.find((candidate) => candidate.class === 'read-time');
  const digits = line === undefined ? undefined : /\d{1,3}/u.exec(line.sight.shown)?.[0];
  return digits === undefined ? null : Number(digits);
}
