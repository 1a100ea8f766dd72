import { foldLine } from './fold-line.js';
import type { LineClass, PublishedAt } from './page.js';
import { parseDateline } from './parse-dateline.js';
import { PHRASE_BOOK, type PhraseKind } from './phrase-book.js';
import type { RawLine } from './split-lines.js';

/** A line with its class, and what it gives to the record where that is not the whole line. */
export interface ClassifiedLine {
  readonly raw: RawLine;
  readonly class: LineClass;
  readonly reason: string;
  readonly value?: string;
  readonly publishedAt?: PublishedAt;
}

/** Longer lines are body: no rule looks at them. */
const LONGEST_RULED = 2000;
const LONGEST_FURNITURE = 200;
const LONGEST_SOURCE = 60;

const CLASS_OF: Partial<Record<PhraseKind, LineClass>> = {
  ads: 'ad-marker',
  related: 'related-header',
  latest: 'latest-header',
  readTime: 'read-time',
  social: 'social',
  subheads: 'subhead',
  navigation: 'navigation',
  tags: 'tags',
};

type Verdict = Omit<ClassifiedLine, 'raw'>;

/** Gives every line its class, top to bottom; what a line is depends on the zone that it stands in. */
export function classifyLines(lines: readonly RawLine[]): ClassifiedLine[] {
  const state = new Zones(lines.filter((line) => line.shown !== ''));
  return lines.map((raw) => ({ raw, ...(raw.shown === '' ? BLANK : state.classify(raw)) }));
}

const BLANK: Verdict = { class: 'blank', reason: 'white space only' };

class Zones {
  #zone: 'head' | 'body' | 'related' | 'latest' = 'head';
  #title: string | null = null;
  #sourced = false;
  #seenBody = false;

  constructor(private readonly written: readonly RawLine[]) {}

  classify(raw: RawLine): Verdict {
    if (raw.shown.length > LONGEST_RULED) return this.#body('longer than any furniture');
    return this.#phrase(raw.shown) ?? this.#labelled(raw.shown) ?? this.#dateline(raw) ?? this.#placed(raw);
  }

  #phrase(shown: string): Verdict | null {
    if (shown.length > LONGEST_FURNITURE) return null;
    const kind = PHRASE_BOOK.whole(shown);
    const found = kind === undefined ? undefined : CLASS_OF[kind];
    if (found === undefined) return null;
    if (found === 'subhead' && this.#zone !== 'body') return null;
    if (found === 'related-header') this.#zone = 'related';
    if (found === 'latest-header') this.#zone = 'latest';
    return { class: found, reason: `says what a ${found} says` };
  }

  #labelled(shown: string): Verdict | null {
    const cut = shown.search(/[:：©/|–—]| - /u);
    if (cut < 0 || cut > 40 || shown.length > LONGEST_FURNITURE) return null;
    const value = shown.slice(cut + 1).trim();
    const kind = cut === 0 && shown[0] === '©' ? 'photo' : PHRASE_BOOK.label(shown.slice(0, cut));
    if (kind === 'photo' || kind === 'video') return { class: 'photo-credit', reason: `credit label`, value };
    if (kind === 'byline') return { class: 'byline', reason: 'byline label', value };
    if (kind === 'tags') return { class: 'tags', reason: 'label of tags' };
    return null;
  }

  #dateline(raw: RawLine): Verdict | null {
    if (raw.shown.length > LONGEST_FURNITURE * 2) return null;
    const found = parseDateline(raw.shown);
    if (found === null) return null;
    if (found.rest === '')
      return { class: 'dateline', reason: 'a date and nothing else', publishedAt: found.publishedAt };
    if (this.#zone !== 'head' || this.#title !== null) return null;
    this.#takeTitle(found.rest);
    return {
      class: 'date-prefix+title',
      reason: 'a date, then the title',
      value: found.rest,
      publishedAt: found.publishedAt,
    };
  }

  #placed(raw: RawLine): Verdict {
    const { shown } = raw;
    if (this.#title !== null && !this.#farFromHead() && foldLine(shown) === this.#title)
      return { class: 'title-repeat', reason: 'the title again' };
    if (isTagline(shown)) return { class: 'site-tagline', reason: 'a host name and its slogan' };
    if (this.#zone === 'related') return { class: 'related-headline', reason: 'below a related header' };
    if (this.#zone === 'latest') return { class: 'latest-headline', reason: 'below a latest header' };
    if (this.#title !== null) return this.#body('article text');
    if (!this.#sourced && shown.length <= LONGEST_SOURCE && this.#dateFollows(raw)) {
      this.#sourced = true;
      return { class: 'source', reason: 'short line above the dateline', value: shown };
    }
    this.#takeTitle(shown);
    return { class: 'title', reason: 'first line that is no furniture', value: shown };
  }

  #body(reason: string): Verdict {
    this.#seenBody = true;
    return { class: 'body-paragraph', reason };
  }

  #takeTitle(text: string): void {
    this.#title = foldLine(text);
    this.#zone = 'body';
  }

  #farFromHead(): boolean {
    return this.#seenBody;
  }

  #dateFollows(raw: RawLine): boolean {
    const next = this.written[this.written.indexOf(raw) + 1];
    return (
      next !== undefined && next.shown.length <= LONGEST_FURNITURE && parseDateline(next.shown)?.rest === ''
    );
  }
}

function isTagline(shown: string): boolean {
  return (
    shown.length < 80 && /^[\p{L}\d.-]{2,60}\.\p{L}{2,6} ?[-–—|:] ?\S/u.test(shown) && !/[.!?…]$/u.test(shown)
  );
}
