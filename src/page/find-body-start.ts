import type { Sight } from './see-line.js';

/** Lines that belong to the head of a page when they stand above its article. */
const HEAD_ONLY = new Set(['dateline', 'byline', 'read-time', 'source']);
const ARTICLE = new Set<Sight['says']>(['body-paragraph', 'quotation']);
/** The head goes on for at most this many written lines after a standfirst. */
const HEAD_REACH = 6;

/**
 * The index of the first line of the article below its title: the first paragraph that has no dateline,
 * byline or reading time between it and the next. Such a paragraph is the standfirst. The number of lines
 * where there is none.
 */
export function findBodyStart(sights: readonly Sight[], from: number): number {
  const marked = sights.findIndex(
    (sight, index) => index >= from && sight.forced === true && ARTICLE.has(sight.says),
  );
  if (marked >= 0) return marked;
  let standfirsts = 0;
  for (let at = from; at < sights.length; at++) {
    const sight = sights[at]!;
    if (sight.says === 'subhead' && followedByProse(sights, at)) return at;
    if (sight.says !== null || !sight.shape.prose) continue;
    if (standfirsts === 0 && sight.shape.weight <= 420 && headGoesOn(sights, at)) standfirsts++;
    else return at;
  }
  return shortBodyStart(sights, from);
}

function headGoesOn(sights: readonly Sight[], at: number): boolean {
  let found = false;
  let seen = 0;
  for (const sight of sights.slice(at + 1, at + 80)) {
    if (sight.says === 'blank') continue;
    if (++seen > HEAD_REACH * 3) return false;
    if (sight.says === null && sight.shape.prose) return found;
    const dated = sight.says !== 'dateline' || sight.dateline !== undefined || sight.label === 'ago';
    if (seen <= HEAD_REACH && sight.says !== null && HEAD_ONLY.has(sight.says) && dated) found = true;
    if (sight.says === 'related-header' || sight.says === 'latest-header' || sight.says === 'tags')
      return false;
  }
  return false;
}

function followedByProse(sights: readonly Sight[], at: number): boolean {
  for (let index = at + 1; index < Math.min(sights.length, at + 20); index++) {
    const next = sights[index]!;
    if (next.says !== 'blank') return next.says === null && next.shape.prose;
  }
  return false;
}

/** A page without one paragraph: the first finished sentence, however short. */
function shortBodyStart(sights: readonly Sight[], from: number): number {
  const at = sights.findIndex(
    (sight, index) => index >= from && sight.says === null && sight.shape.ends && sight.shape.words > 2,
  );
  return at < 0 ? sights.length : at;
}
