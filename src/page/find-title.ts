import { namesPublisher } from './find-publisher.js';
import { foldLine } from './fold-line.js';
import { creditInCaption } from './read-credit.js';
import { TIME_OF_DAY } from './say-phrase.js';
import type { Sight } from './see-line.js';
import { sharedShare, wordStock } from './word-stock.js';

export interface FoundTitle {
  /** Index of the line. */
  readonly at: number;
  readonly text: string;
  /** A date stands before it on its line. */
  readonly dated: boolean;
}

/** A title stands before the third paragraph, among this many written lines. */
const FARTHEST = 60;
/** A line with this score is a title whatever comes below. */
const SURE = 6;
const TITLE_NEIGHBOURS = new Set(['dateline', 'byline', 'read-time', 'source', 'subtitle']);

/**
 * The line that is most like a title among those before the article: long enough, no sentence, repeated as a
 * caption, beside a dateline or byline, and made of the words of the paragraphs. Null where no line is.
 */
export function findTitle(
  sights: readonly Sight[],
  publisher: string | null,
  given?: string,
): FoundTitle | null {
  const written = sights.filter((sight) => sight.says !== 'blank').slice(0, FARTHEST);
  const known = given === undefined ? undefined : written.find((sight) => sight.folded === foldLine(given));
  if (known !== undefined) return { at: known.raw.line - 1, text: known.raw.text.trim(), dated: false };
  const labelled = written.find((sight) => sight.says === 'title');
  if (labelled !== undefined)
    return { at: labelled.raw.line - 1, text: labelled.value ?? labelled.raw.text.trim(), dated: false };
  const stock = wordStock(
    sights
      .filter((sight) => sight.says === null && sight.shape.prose)
      .slice(0, 8)
      .map((sight) => sight.shown),
  );
  let best: (FoundTitle & { score: number }) | null = null;
  let paragraphs = 0;
  let rank = 0;
  let listed = false;
  for (const [index, sight] of written.entries()) {
    if (sight.says === 'related-header' || sight.says === 'latest-header') {
      if (best !== null && best.score >= SURE) break;
      listed = true;
      continue;
    }
    if (sight.says !== null) {
      if (sight.dateline !== undefined || sight.says === 'navigation') listed = false;
      continue;
    }
    if (sight.shape.prose && ++paragraphs > 2) break;
    const candidate = candidateOf(sight, index === 0);
    if (candidate === null) continue;
    const score =
      scoreTitle(sight, candidate.text, written, index, stock) -
      rank * 1.2 -
      (paragraphs > 1 ? 4 : 0) -
      (listed ? 2 : 0) -
      (isPublisher(sight, publisher) ? 8 : 0);
    if (!listed && (sight.shape.words >= 4 || sight.shape.weight >= 30)) rank++;
    if (best === null || score > best.score) best = { ...candidate, score };
  }
  if (best === null || best.score < 0) return null;
  return withoutSite(best, written) ?? { at: best.at, text: best.text, dated: best.dated };
}

/** Where the title stands once with the name of the site and once without, the one without. */
function withoutSite(best: FoundTitle, written: readonly Sight[]): FoundTitle | null {
  const folded = foldLine(best.text);
  const plain = written.find(
    (sight) =>
      sight.says === null &&
      sight.folded.length >= 12 &&
      folded.startsWith(`${sight.folded} `) &&
      folded.length <= sight.folded.length + 45,
  );
  return plain === undefined ? null : { at: plain.raw.line - 1, text: plain.raw.text.trim(), dated: false };
}

/** "Name" or "Name — slogan". */
function isPublisher(sight: Sight, publisher: string | null): boolean {
  if (publisher === null) return false;
  if (namesPublisher(sight.shown, publisher)) return true;
  if (!sight.folded.startsWith(`${foldLine(publisher)} `)) return false;
  return '-–—|:•·»"'.includes(sight.shown.slice(publisher.length).trimStart()[0] ?? ' ');
}

/** On the page's first line whatever follows a date is offered as a title, however short. */
function candidateOf(sight: Sight, first: boolean): FoundTitle | null {
  const { dateline, shown } = sight;
  const at = sight.raw.line - 1;
  if (shown.length > 320) return null;
  if (dateline === undefined || dateline.before !== '')
    return { at, text: sight.raw.text.trim(), dated: false };
  return dateline.rest.length < (first ? 3 : 12) ? null : { at, text: dateline.rest, dated: true };
}

function scoreTitle(
  sight: Sight,
  text: string,
  written: readonly Sight[],
  index: number,
  stock: ReadonlySet<string>,
): number {
  const { shape, folded } = sight;
  let score = 0;
  if (shape.words >= 4 || shape.weight >= 30) score += 3;
  else if (shape.words <= 2 && shape.weight < 16) score -= 2;
  if (shape.weight >= 35) score += 2;
  if (shape.weight > 200) score -= 3;
  if (/[.!?…]["»”]? \p{Lu}/u.test(text)) score -= 2;
  if (/[.。]["»”]?$/u.test(text) && !/\.\.\.$/u.test(text)) score -= 4;
  if (shape.opens || shape.item) score -= 2;
  if (creditInCaption(sight.shown) !== null) score -= 4;
  const again = written.some(
    (other, at) =>
      at !== index &&
      other.folded.length > 8 &&
      (other.folded === folded ||
        folded.startsWith(`${other.folded} `) ||
        other.folded.startsWith(`${folded} `)),
  );
  if (again && folded.length > 8) score += 3;
  if (neighboursBelow(written, index)) score += 2;
  if (written.slice(Math.max(0, index - 1), index).some(isNeighbour)) score += 1;
  if (index === 0 && sight.dateline !== undefined && text === sight.dateline.rest) score += 2;
  if (index === 0 && /^.{2,40}? [-–—] \p{Ll}/u.test(text) && !/[.!?…]$/u.test(text)) score -= 2;
  return score + 4 * sharedShare(stock, text);
}

/** A dateline or the like comes next, or in the same stretch of lines without a blank one. */
function neighboursBelow(written: readonly Sight[], index: number): boolean {
  if (written[index + 1] !== undefined && isNeighbour(written[index + 1]!)) return true;
  for (let at = index + 1; at < Math.min(written.length, index + 6); at++) {
    if (written[at]!.raw.line !== written[at - 1]!.raw.line + 1) return false;
    if (isNeighbour(written[at]!)) return true;
  }
  return false;
}

function isNeighbour(sight: Sight): boolean {
  return (
    sight.says !== null &&
    TITLE_NEIGHBOURS.has(sight.says) &&
    sight.label !== 'aboutAuthor' &&
    sight.reason !== TIME_OF_DAY
  );
}
