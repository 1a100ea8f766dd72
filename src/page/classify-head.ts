import { namesPublisher } from './find-publisher.js';
import type { FoundTitle } from './find-title.js';
import { foldLine } from './fold-line.js';
import type { LineClass } from './page.js';
import { PHRASE_BOOK } from './phrase-book.js';
import { creditInCaption } from './read-credit.js';
import { isNames } from './read-names.js';
import { TIME_OF_DAY } from './say-phrase.js';
import type { Sight } from './see-line.js';

export interface Verdict {
  readonly class: LineClass;
  readonly reason: string;
  readonly value?: string;
  readonly credit?: string;
  readonly byline?: string;
}

export interface HeadPlan {
  readonly sights: readonly Sight[];
  readonly title: FoundTitle | null;
  readonly bodyStart: number;
  readonly publisher: string | null;
}

const LONGEST_SOURCE = 60;
const DATES = new Set<LineClass | null>(['dateline', 'byline']);

/** Gives a class to every line above the article, its title among them. */
export function classifyHead(plan: HeadPlan): Verdict[] {
  const verdicts: Verdict[] = [];
  const end = plan.title === null ? plan.bodyStart : Math.max(plan.bodyStart, plan.title.at + 1);
  for (let at = 0; at < end; at++) {
    const sight = plan.sights[at]!;
    verdicts.push(judge(plan, verdicts, sight, at));
  }
  return verdicts;
}

function judge(plan: HeadPlan, above: readonly Verdict[], sight: Sight, at: number): Verdict {
  const { title } = plan;
  if (title !== null && at === title.at)
    return title.dated
      ? { class: 'date-prefix+title', reason: 'a date, then the title', value: title.text }
      : { class: 'title', reason: 'most like a title of the lines above the article', value: title.text };
  if (sight.forced === true && sight.says !== null)
    return { class: sight.says, reason: sight.reason, ...pick(sight) };
  if (title !== null && repeats(sight, title)) return { class: 'title-repeat', reason: 'the title again' };
  if (sight.says === 'title' || sight.says === 'related-headline')
    return { class: 'navigation', reason: 'above the article' };
  if (sight.says === 'subtitle' && above.some((verdict) => verdict.class === 'subtitle'))
    return { class: 'body-paragraph', reason: 'a second summary' };
  if (sight.label === 'aboutAuthor') return { class: 'navigation', reason: 'a menu above the article' };
  const list = listAboveTitle(plan, above, sight, at);
  if (list !== null) return list;
  if (sight.says !== null && !isMisread(sight))
    return { class: sight.says, reason: sight.reason, ...pick(sight) };
  if (PHRASE_BOOK.within('consent', sight.folded) && sight.shown.length < 500)
    return { class: 'navigation', reason: 'asks for consent' };
  return title === null || at < title.at
    ? aboveTitle(plan, above, sight, at)
    : belowTitle(plan, above, sight, at);
}

/** A list of the site's newest stories above the title: a header, then lines of several words. */
function listAboveTitle(plan: HeadPlan, above: readonly Verdict[], sight: Sight, at: number): Verdict | null {
  if (plan.title === null || at >= plan.title.at) return null;
  if (sight.says === 'latest-header' || sight.says === 'related-header') {
    const next =
      plan.sights
        .slice(at + 1, at + 12)
        .find((other) => other.says !== 'blank' && other.reason !== TIME_OF_DAY) ?? null;
    const listed =
      next !== null && next.raw.line - 1 !== plan.title.at && next.says === null && next.shape.words >= 4;
    return listed
      ? { class: sight.says, reason: sight.reason }
      : { class: 'navigation', reason: 'a section above the title' };
  }
  const last = above.findLast((verdict) => verdict.class !== 'blank' && verdict.class !== 'dateline')?.class;
  if (sight.says !== null || sight.shape.words < 4) return null;
  if (last === 'latest-header' || last === 'latest-headline')
    return { class: 'latest-headline', reason: 'in a list above the title' };
  if (last === 'related-header' || last === 'related-headline')
    return { class: 'related-headline', reason: 'in a list above the title' };
  return null;
}

/** A subhead's words above the article are a section's name. */
function isMisread(sight: Sight): boolean {
  return sight.says === 'subhead' || sight.says === 'latest-headline';
}

function pick(sight: Sight): Partial<Verdict> {
  return {
    ...(sight.value === undefined ? {} : { value: sight.value }),
    ...(sight.byline === undefined ? {} : { byline: sight.byline }),
    ...(sight.credit === undefined ? {} : { credit: sight.credit }),
    ...(sight.says === 'photo-credit' ? { credit: sight.value ?? sight.shown } : {}),
  };
}

function repeats(sight: Sight, title: FoundTitle): boolean {
  const folded = foldLine(title.text);
  if (sight.folded === folded) return true;
  return (
    folded.length > 12 && sight.folded.startsWith(`${folded} `) && sight.folded.length < folded.length + 40
  );
}

function aboveTitle(plan: HeadPlan, above: readonly Verdict[], sight: Sight, at: number): Verdict {
  const short = sight.shown.length <= LONGEST_SOURCE && !sight.shape.ends;
  const sourced = above.some((verdict) => verdict.class === 'source');
  if (short && !sourced) {
    if (namesPublisher(sight.shown, plan.publisher))
      return { class: 'source', reason: 'the name in the copyright notice', value: sight.shown };
    const next = neighbour(plan.sights, at, 1);
    if (next !== null && DATES.has(next.says) && next.dateline !== undefined)
      return { class: 'source', reason: 'short line above the dateline', value: sight.shown };
    const alone = above.length < 20 && above.every((verdict) => verdict.class === 'blank');
    if (alone && plan.publisher === null && sight.shape.words <= 5 && !/[\d$€£%]/u.test(sight.shown))
      return { class: 'source', reason: 'first short line of the page', value: sight.shown };
  }
  const slogan = /^(.{2,40}?) [-–—|:•·] \S.{3,90}$/u.exec(sight.shown);
  if (
    !sourced &&
    slogan !== null &&
    above.length < 20 &&
    above.every((verdict) => verdict.class === 'blank')
  ) {
    const name = slogan[1]!;
    if (name.split(' ').length <= 4 && (plan.publisher === null || namesPublisher(name, plan.publisher)))
      return { class: 'site-tagline', reason: 'a name and its slogan', value: name };
  }
  const named = plan.publisher !== null && sight.folded.startsWith(`${foldLine(plan.publisher)} `);
  if (named && sight.shape.weight <= 90)
    return { class: 'site-tagline', reason: 'the publisher and its slogan' };
  const last = above.findLast((verdict) => verdict.class !== 'blank')?.class;
  if (last === 'source' && sight.shape.words >= 4 && sight.shape.weight <= 110)
    return { class: 'site-tagline', reason: 'a slogan below the name of the site' };
  if (sight.shape.prose && sight.shape.weight >= 100)
    return { class: 'body-paragraph', reason: 'a paragraph above the title' };
  return { class: 'navigation', reason: 'short line above the title' };
}

function belowTitle(plan: HeadPlan, above: readonly Verdict[], sight: Sight, at: number): Verdict {
  const { shown, shape } = sight;
  if (sight.dateline !== undefined && shown.length <= 90)
    return { class: 'dateline', reason: 'a date with a few words' };
  const last = above.findLast((verdict) => verdict.class !== 'blank')?.class;
  const desk = PHRASE_BOOK.has('byline', sight.folded) ? shown : null;
  const loose = desk ?? looseByline(sight);
  const bylined = above.some((verdict) => verdict.byline !== undefined);
  if ((isNames(shown) || isCaselessName(plan, sight, at)) && !bylined && besideDate(plan, last, at))
    return { class: 'byline', reason: 'a name beside the dateline', byline: shown };
  if (loose !== null && !bylined && besideDate(plan, last, at))
    return { class: 'byline', reason: 'a byline beside the dateline', byline: loose };
  if (plan.sights[at + 1]?.says === 'photo-credit' && shape.weight <= 300)
    return { class: 'caption', reason: 'directly above a credit' };
  const credit = shape.weight <= 400 ? creditInCaption(shown) : null;
  if (credit !== null) return { class: 'caption', reason: 'ends in a credit', credit };
  if (
    last === 'byline' &&
    plan.sights[at - 1]?.says !== 'blank' &&
    shape.weight <= 80 &&
    !shape.ends &&
    foldLine(shown) !== foldLine(plan.publisher ?? '')
  )
    return { class: 'byline', reason: 'what the writer does' };
  if (
    shown.length <= LONGEST_SOURCE &&
    namesPublisher(shown, plan.publisher) &&
    !above.some((v) => v.class === 'source')
  )
    return { class: 'source', reason: 'the name in the copyright notice', value: shown };
  const written = shape.ends || shape.opens || shape.item;
  if (written && !headGoesOn(plan, at))
    return { class: 'body-paragraph', reason: 'a short sentence at the start of the article' };
  if (!above.some((verdict) => verdict.class === 'subtitle') && shape.weight >= 30 && shape.words >= 4)
    return { class: 'subtitle', reason: 'a line between the title and the article' };
  if (shape.weight >= 60) return { class: 'body-paragraph', reason: 'a long line below the title' };
  if (written) return { class: 'body-paragraph', reason: 'a short sentence below the title' };
  return shape.weight < 30
    ? { class: 'navigation', reason: 'short line below the title' }
    : { class: 'unclassified', reason: 'below the title, no sentence' };
}

/** Whether a dateline, a byline or the like stands between a line and the article. */
function headGoesOn(plan: HeadPlan, at: number): boolean {
  return plan.sights
    .slice(at + 1, Math.min(plan.bodyStart, at + 30))
    .some(({ says }) => says === 'dateline' || says === 'byline' || says === 'read-time');
}

/** "Par La rédaction": the words of a byline and a few more that are no person's name. */
function looseByline(sight: Sight): string | null {
  const label = PHRASE_BOOK.startsWith('byline', sight.folded);
  if (label === undefined || label === sight.folded || sight.shown.length > 60 || sight.shape.ends)
    return null;
  const rest = sight.shown.split(' ').slice(label.split(' ').length);
  return rest.length >= 1 && rest.length <= 5 && /^\p{Lu}/u.test(rest[0]!) ? rest.join(' ') : null;
}

/** A few Arabic words right above the dateline: their script has no capitals to tell a name by. */
function isCaselessName(plan: HeadPlan, sight: Sight, at: number): boolean {
  const few = sight.shape.words >= 2 && sight.shape.words <= 4 && sight.shape.weight <= 30;
  return (
    few && /^[\p{Script=Arabic} ]+$/u.test(sight.shown) && neighbour(plan.sights, at, 1)?.says === 'dateline'
  );
}

function besideDate(plan: HeadPlan, last: LineClass | undefined, at: number): boolean {
  const next = neighbour(plan.sights, at, 1);
  return (
    last === 'dateline' ||
    last === 'title' ||
    last === 'subtitle' ||
    last === 'source' ||
    next?.says === 'dateline' ||
    next?.says === 'read-time'
  );
}

/** The nearest written line above or below. */
export function neighbour(sights: readonly Sight[], at: number, step: 1 | -1): Sight | null {
  for (let index = at + step; index >= 0 && index < sights.length; index += step)
    if (sights[index]!.says !== 'blank') return sights[index]!;
  return null;
}
