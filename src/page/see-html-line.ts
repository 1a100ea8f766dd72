import type { HtmlLine } from './html-lines.js';
import { isWeak } from './html-regions.js';
import type { LineClass } from './page.js';
import { creditInCaption } from './read-credit.js';
import { isNames } from './read-names.js';
import { type Sight, seeLine } from './see-line.js';
import { showLine } from './split-lines.js';

/** What a line says inside a list of headlines or a box that is worth keeping there. */
const KEPT_IN_LISTS = new Set<LineClass | null>([
  'related-header',
  'latest-header',
  'related-headline',
  'ad-marker',
  'social',
  'tags',
  'dateline',
  'navigation',
  'byline',
]);
const HEADING = /^h[1-6]$/u;

/** What can be told of an HTML line from its words, the mark-up around it, and whether Readability keeps it. */
export function seeHtmlLine(line: HtmlLine, index: number, kept: boolean): Sight {
  const sight = seeLine({ line: index + 1, text: line.text, shown: showLine(line.text) });
  const placed = placeByRegion(line, sight, kept);
  if (placed !== null) return { ...sight, ...placed, forced: true };
  if (sight.says !== null && sight.says !== 'subhead') return sight;
  if (kept && line.linked && !sight.shape.prose && sight.shape.words >= 4 && !HEADING.test(line.tag))
    return {
      ...sight,
      says: 'related-headline',
      reason: 'a link that stands alone in the article',
      forced: true,
    };
  if (!kept || (line.linked && !sight.shape.prose)) return sight;
  const credit = sight.shape.weight <= 260 ? creditInCaption(sight.shown) : null;
  if (credit !== null) return { ...sight, says: 'caption', reason: 'ends in a credit', credit, forced: true };
  if (HEADING.test(line.tag) || (sight.says === 'subhead' && !sight.shape.prose))
    return { ...sight, says: 'subhead', reason: `a heading <${line.tag}> in the article`, forced: true };
  const quoted = line.quoted;
  return {
    ...sight,
    says: quoted ? 'quotation' : 'body-paragraph',
    reason: quoted ? 'a <blockquote> in the article' : `<${line.tag}> in the article that Readability finds`,
    forced: true,
  };
}

function placeByRegion(line: HtmlLine, sight: Sight, kept: boolean): Pick<Sight, 'says' | 'reason'> | null {
  const { region } = line;
  if (region === null) return null;
  const { says, shape } = sight;
  const { reason } = region;
  if (kept && isWeak(region) && says === null && shape.prose && !line.linked) return null;
  if (region.class === 'related-headline' || region.class === 'latest-headline') {
    if (says !== null && KEPT_IN_LISTS.has(says)) return { says, reason: sight.reason };
    const header = region.class === 'related-headline' ? 'related-header' : 'latest-header';
    return { says: HEADING.test(line.tag) && !line.linked ? header : region.class, reason };
  }
  if (region.class === 'byline' || region.class === 'dateline') {
    if (says !== null || (sight.dateline === undefined && shape.weight > 120)) return null;
    const byline = region.class === 'byline' && isNames(sight.shown) ? { byline: sight.shown } : {};
    return { says: region.class, reason, ...byline };
  }
  if (region.class === 'caption')
    return says === 'photo-credit' ? null : { says: 'caption', reason, ...creditOf(sight) };
  if (
    region.class === 'copyright' &&
    says !== null &&
    says !== 'subhead' &&
    says !== 'dateline' &&
    says !== 'byline'
  )
    return null;
  if (region.class === 'subtitle' && says !== null) return null;
  return { says: region.class, reason };
}

/** In a sure caption a bar, too, sets off the credit. */
function creditOf({ shown }: Sight): Partial<Pick<Sight, 'credit'>> {
  const bar = /^.{8,300} [|•] ([^|•]{2,80})$/u.exec(shown)?.[1];
  const credit = creditInCaption(shown) ?? bar ?? null;
  return credit === null ? {} : { credit };
}
