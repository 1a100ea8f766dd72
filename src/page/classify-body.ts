import { type HeadPlan, neighbour, type Verdict } from './classify-head.js';
import { foldLine } from './fold-line.js';
import { isCaption } from './is-caption.js';
import type { LineClass } from './page.js';
import { PHRASE_BOOK } from './phrase-book.js';
import { creditInCaption } from './read-credit.js';
import type { Sight } from './see-line.js';
import { sharedBelow } from './shared-below.js';
import { sharedWords, wordStock } from './word-stock.js';

type Zone = 'article' | 'related' | 'latest' | 'tags' | 'author' | 'foot';

/** A sentence of this weight below a related header goes on with the article. */
const LONG_TEASER = 180;
/** A line of this weight below the article is kept, whatever it is. */
const LONG_REMNANT = 110;
/** A heading is lighter than this. */
const HEAVIEST_HEADING = 100;
/** Furniture between a heading and its first paragraph. */
const PASSED_OVER = new Set<LineClass | null>([
  'blank',
  'ad-marker',
  'photo-credit',
  'caption',
  'social',
  'dateline',
]);

/** Gives a class to every line from the start of the article on; what a line is depends on its zone. */
export function classifyBody(plan: HeadPlan, from: number, bylines: readonly string[]): Verdict[] {
  return new Reader(plan, bylines).read(from);
}

class Reader {
  #zone: Zone = 'article';
  #headlines = 0;
  #headlineWeight = 0;
  /** The list stands right below its header, without a blank line. */
  #tight = false;
  readonly #stock: Set<string>;
  readonly #title: string;
  readonly #sights: readonly Sight[];
  readonly #lastProse: number;
  readonly #bylines: readonly string[];

  constructor(plan: HeadPlan, bylines: readonly string[]) {
    this.#sights = plan.sights;
    this.#title = plan.title === null ? '' : foldLine(plan.title.text);
    this.#stock = wordStock([plan.title?.text ?? '']);
    this.#lastProse = plan.sights.findLastIndex((sight) => sight.says === null && sight.shape.prose);
    this.#bylines = bylines;
  }

  read(from: number): Verdict[] {
    const verdicts: Verdict[] = [];
    for (let at = from; at < this.#sights.length; at++) {
      const verdict = this.#judge(this.#sights[at]!, at);
      if (verdict.class === 'body-paragraph' && this.#stock.size < 4000)
        for (const word of wordStock([this.#sights[at]!.shown])) this.#stock.add(word);
      verdicts.push(verdict);
    }
    return verdicts;
  }

  #judge(sight: Sight, at: number): Verdict {
    if (sight.forced === true) return this.#marked(sight);
    if (sight.says !== null) {
      const said = this.#said(sight, at);
      if (said !== null) return said;
    }
    if (this.#title !== '' && sight.folded === this.#title && this.#zone === 'article')
      return { class: 'title-repeat', reason: 'the title again' };
    return this.#inZone(sight, at) ?? this.#inArticle(sight, at);
  }

  /** What the mark-up says. */
  #marked(sight: Sight): Verdict {
    const says = sight.says!;
    this.#zone = 'article';
    const byline = sight.byline === undefined ? {} : { byline: sight.byline };
    const credit = sight.credit ?? (says === 'photo-credit' ? (sight.value ?? sight.shown) : undefined);
    const value = sight.value === undefined ? {} : { value: sight.value };
    return {
      class: says,
      reason: sight.reason,
      ...value,
      ...byline,
      ...(credit === undefined ? {} : { credit }),
    };
  }

  /** What a line says of itself, unless its place says otherwise. */
  #said(sight: Sight, at: number): Verdict | null {
    const says = sight.says!;
    if (says === 'blank') return { class: 'blank', reason: sight.reason };
    if (says === 'related-header') return this.#open('related', says, sight);
    if (says === 'latest-header') return this.#open('latest', says, sight);
    if (says === 'tags' && sight.value === undefined && sight.reason !== 'hashtags')
      return this.#open('tags', says, sight);
    if (sight.label === 'aboutAuthor') return this.#open('author', says, sight);
    if (says === 'copyright' && sharedBelow(this.#sights, at, this.#stock) === 0) this.#zone = 'foot';
    if (says === 'subhead' || says === 'navigation') {
      if (this.#standsAsHeading(at)) {
        this.#zone = 'article';
        return {
          class: 'subhead',
          reason: says === 'subhead' ? sight.reason : 'a short line above a paragraph',
        };
      }
      if (says === 'subhead') return null;
    }
    if (says === 'navigation' && this.#zone === 'tags')
      return { class: 'tags', reason: 'below a label of tags' };
    if (says === 'photo-credit' && sight.label === undefined && at > this.#lastProse)
      return { class: 'copyright', reason: 'begins with © below the article' };
    if (
      says === 'byline' &&
      sight.label === undefined &&
      at < this.#lastProse &&
      !/^[(（[]/u.test(sight.shown)
    )
      return null;
    if (says === 'title' || says === 'subtitle') return null;
    if (says === 'related-headline' && sight.value === undefined) return null;
    if ((says === 'byline' || says === 'social') && sight.shape.prose && sight.shape.weight > 140)
      return null;
    if (says === 'tags' || says === 'social') this.#leaveList();
    const value = sight.value === undefined ? {} : { value: sight.value };
    const byline = sight.byline === undefined ? {} : { byline: sight.byline };
    const credit = says === 'photo-credit' ? { credit: sight.value ?? sight.shown } : {};
    return { class: says, reason: sight.reason, ...value, ...byline, ...credit };
  }

  #open(zone: Zone, name: LineClass, sight: Sight): Verdict {
    this.#zone = zone;
    this.#headlines = 0;
    this.#headlineWeight = 0;
    return { class: name, reason: sight.reason };
  }

  #leaveList(): void {
    if (this.#zone === 'related' || this.#zone === 'latest' || this.#zone === 'tags') this.#zone = 'article';
  }

  #inZone(sight: Sight, at: number): Verdict | null {
    const { shape } = sight;
    const header = this.#looseHeader(sight, at);
    if (header !== null) return header;
    if (this.#zone === 'related' || this.#zone === 'latest') {
      if (this.#backToArticle(sight, at)) {
        this.#zone = 'article';
        return null;
      }
      if (this.#zone === 'related' && shape.words <= 2 && shape.weight <= 22 && !shape.ends) {
        if (this.#headlines === 0) this.#zone = 'tags';
        return { class: 'tags', reason: 'a word or two below a related header' };
      }
      if (this.#headlines === 0) this.#tight = this.#sights[at - 1]?.says !== 'blank';
      this.#headlines++;
      this.#headlineWeight += shape.weight;
      return { class: `${this.#zone}-headline`, reason: `below a ${this.#zone} header` };
    }
    if (this.#zone === 'tags' && shape.weight <= 40 && !shape.ends)
      return { class: 'tags', reason: 'below a label of tags' };
    if (this.#zone === 'author' && at >= this.#lastProse - 2)
      return { class: 'byline', reason: 'about the writer' };
    if (this.#zone === 'foot') {
      const reason = 'below the copyright notice';
      return { class: shape.prose ? 'copyright' : 'navigation', reason };
    }
    this.#zone = 'article';
    return null;
  }

  /** "Most read in News", "Головне зараз": known words and a few more, below the article or in a list. */
  #looseHeader(sight: Sight, at: number): Verdict | null {
    const { shape, folded } = sight;
    const related =
      PHRASE_BOOK.startsWith('related', folded) !== undefined || PHRASE_BOOK.endsWith('related', folded);
    if (shape.opens && shape.words <= 5 && related)
      return this.#open('related', 'related-header', {
        ...sight,
        reason: 'has a phrase of related, and a colon',
      });
    const listed = this.#zone !== 'article' || at > this.#lastProse;
    if (!listed || shape.words > 6 || shape.weight > 60 || shape.ends || this.#zone === 'foot') return null;
    const next = neighbour(this.#sights, at, 1);
    if (next?.says === null && next.shape.prose) return null;
    if (shape.words <= 5 && next?.says === null && next.shape.words > shape.words) {
      for (const kind of ['latest', 'related'] as const)
        if (PHRASE_BOOK.startsWith(kind, folded) !== undefined)
          return this.#open(kind, `${kind}-header`, { ...sight, reason: `begins with a phrase of ${kind}` });
    }
    if (at <= this.#lastProse || this.#zone !== 'article') return null;
    return PHRASE_BOOK.startsWith('social', folded) === undefined
      ? null
      : { class: 'social', reason: 'begins with a phrase of social' };
  }

  /** Whether a line in a list of headlines is the article going on. */
  #backToArticle(sight: Sight, at: number): boolean {
    const { shape, shown } = sight;
    const stops = /[.。۔]["'»”’)]*$/u.test(shown) && !/\.\.\.$/u.test(shown);
    if (this.#zone === 'related')
      return (
        stops ||
        shape.weight >= LONG_TEASER * 1.3 ||
        (shape.opens && shape.weight > 60) ||
        this.#shortHeading(at)
      );
    const long = shape.weight >= LONG_TEASER && stops;
    return long || (stops && shape.weight >= 90 && sharedWords(this.#stock, shown) >= 3);
  }

  /** A heading right below a finished list: short, set off by a blank line, before a paragraph of the article. */
  #shortHeading(at: number): boolean {
    const sight = this.#sights[at]!;
    const below = neighbour(this.#sights, at, 1);
    const light =
      sight.shape.weight <= 45 && sight.shape.weight * this.#headlines < this.#headlineWeight * 0.6;
    if (this.#headlines > 0 && light && below?.says === null && below.shape.prose) return true;
    if (this.#headlines === 0 || sight.shape.weight > 50 || this.#sights[at - 1]?.says !== 'blank')
      return false;
    if (this.#sights[at + 1]?.says !== 'blank' && this.#sights[at - 2]?.says === 'blank') return false;
    const next = neighbour(this.#sights, at, 1);
    if (next?.says !== null || !next.shape.prose) return false;
    const setOff = this.#tight && this.#sights[at + 1]?.says === 'blank';
    return (
      sharedWords(this.#stock, next.shown) >= (setOff ? 1 : 2) ||
      sharedWords(wordStock([sight.shown]), next.shown) >= 1
    );
  }

  #inArticle(sight: Sight, at: number): Verdict {
    const { shape, shown } = sight;
    if (this.#bylines.some((name) => shown.startsWith(`${name} `)) && at > this.#lastProse - 1)
      return { class: 'byline', reason: 'about the writer' };
    if (isCaption(this.#sights, at, this.#lastProse))
      return { class: 'caption', reason: 'directly above a credit' };
    const credit = shape.weight <= 260 ? creditInCaption(shown) : null;
    if (credit !== null) return { class: 'caption', reason: 'ends in a credit', credit };
    if (PHRASE_BOOK.within('consent', sight.folded) && shape.weight < 300 && at >= this.#lastProse)
      return { class: 'navigation', reason: 'asks for consent' };
    if (this.#inNewsletterBox(sight, at)) return { class: 'social', reason: 'between two social lines' };
    if (/^> ?\S/u.test(shown))
      return { class: 'quotation', reason: 'marked as quoted', value: shown.replace(/^> ?/u, '') };
    if (shape.prose) return { class: 'body-paragraph', reason: 'reads as a paragraph' };
    if (shape.item || shape.opens || shape.ends) {
      const tail = at > this.#lastProse && !shape.ends && !shape.item && shape.weight < 40;
      if (!tail && !(shape.ends && /[?？]$/u.test(shown) && this.#standsAsHeading(at)))
        return {
          class: 'body-paragraph',
          reason: shape.item ? 'a list item or dialogue' : 'a short sentence',
        };
    }
    if (this.#standsAsHeading(at)) return { class: 'subhead', reason: 'a short line above a paragraph' };
    if (at < this.#lastProse && !this.#headerBetween(at))
      return { class: 'body-paragraph', reason: 'a short line within the article' };
    if (/(?:^| )[\p{L}\d-]+\.\p{L}{2,8}$/u.test(shown.slice(-60)) && shape.weight <= 60)
      return { class: 'site-tagline', reason: 'ends in a host name' };
    if (shape.weight >= LONG_REMNANT || (shape.sentences && shape.weight >= 60))
      return { class: 'body-paragraph', reason: 'a long line after the article' };
    return { class: 'unclassified', reason: 'a short line after the article' };
  }

  #inNewsletterBox(sight: Sight, at: number): boolean {
    if (sight.shape.weight > 170) return false;
    const before = neighbour(this.#sights, at, -1);
    const after = neighbour(this.#sights, at, 1);
    return before?.says === 'social' && after?.says === 'social';
  }

  /** Whether a line is short, no sentence, and the next thing after it is a paragraph. */
  #standsAsHeading(at: number): boolean {
    const { shape } = this.#sights[at]!;
    if (shape.weight > HEAVIEST_HEADING || shape.opens || shape.item) return false;
    for (let index = at + 1; index < this.#sights.length; index++) {
      const sight = this.#sights[index]!;
      if (PASSED_OVER.has(sight.says)) continue;
      return sight.says === null && (sight.shape.prose || sight.shape.item);
    }
    return false;
  }

  #headerBetween(at: number): boolean {
    for (let index = at + 1; index < Math.min(this.#sights.length, at + 300); index++) {
      const { says, shape } = this.#sights[index]!;
      if (says === null && shape.prose) return false;
      if (says === 'latest-header' || says === 'copyright') return true;
    }
    return true;
  }
}
