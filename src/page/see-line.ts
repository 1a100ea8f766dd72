import { isCopyright } from './copyright-holder.js';
import { foldLine } from './fold-line.js';
import { type LineShape, lineShape } from './line-shape.js';
import type { LineClass } from './page.js';
import { type Dateline, parseDateline } from './parse-dateline.js';
import { PHRASE_BOOK, type PhraseKind } from './phrase-book.js';
import { namesAfterLabel } from './read-names.js';
import type { RawLine } from './split-lines.js';

/** What can be told of a line from the line alone. */
export interface Sight {
  readonly raw: RawLine;
  readonly shown: string;
  readonly folded: string;
  readonly shape: LineShape;
  /** What the line says it is; null where only its place can tell. */
  readonly says: LineClass | null;
  readonly reason: string;
  /** What a label announces: the rest of the line. */
  readonly value?: string;
  readonly byline?: string;
  readonly dateline?: Dateline;
  /** Begins or ends a stretch of lines. */
  readonly label?: PhraseKind;
}

type Saying = Pick<Sight, 'says' | 'reason'> &
  Partial<Pick<Sight, 'value' | 'byline' | 'dateline' | 'label'>>;

/** Longer lines are body: no rule looks at them, so that a huge line costs nothing. */
const LONGEST_RULED = 2000;
const LONGEST_FURNITURE = 200;
const HEAVY: LineShape = {
  weight: LONGEST_RULED,
  words: 300,
  ends: true,
  opens: false,
  item: false,
  prose: true,
};
const OPEN: Saying = { says: null, reason: '' };

export function seeLine(raw: RawLine): Sight {
  const { shown } = raw;
  if (shown === '')
    return { raw, shown, folded: '', shape: HEAVY, says: 'blank', reason: 'white space only' };
  if (shown.length > LONGEST_RULED)
    return { raw, shown, folded: '', shape: HEAVY, says: null, reason: 'longer than any furniture' };
  const folded = foldLine(shown);
  const saying = sayWhole(folded, shown) ?? sayLabelled(shown) ?? sayOther(shown, folded) ?? OPEN;
  return { raw, shown, folded, shape: lineShape(shown), ...saying };
}

const WHOLE_CLASS: Partial<Record<PhraseKind, LineClass>> = {
  ads: 'ad-marker',
  related: 'related-header',
  latest: 'latest-header',
  ago: 'dateline',
  readTime: 'read-time',
  social: 'social',
  subheads: 'subhead',
  navigation: 'navigation',
  aboutAuthor: 'byline',
  tags: 'tags',
};
const NETWORKS = new Set(
  'facebook fb twitter x telegram viber whatsapp instagram linkedin youtube tiktok pinterest reddit vk vkontakte вконтакте одноклассники ok messenger threads bluesky mastodon email mail e rss flipboard pocket line google news skype xing signal tumblr weibo wechat hatena はてブ'.split(
    ' ',
  ),
);

function sayWhole(folded: string, shown: string): Saying | null {
  if (folded === '' || /^[# ]+$/u.test(folded)) {
    const dateline = parseDateline(shown);
    if (dateline !== null) return { says: 'dateline', reason: 'a date and nothing else', dateline };
    const time = /^\D{0,3}\d{1,2}[:.]\d{2}(?::\d{2})?\D{0,3}$/u.test(shown);
    return time
      ? { says: 'dateline', reason: 'a time of day' }
      : { says: 'navigation', reason: 'no letters' };
  }
  if (shown.length > LONGEST_FURNITURE) return null;
  const bare = folded.replace(/^# (?=\D)| #$/gu, '');
  const kind = PHRASE_BOOK.whole(folded) ?? (PHRASE_BOOK.whole(bare) === 'social' ? 'social' : undefined);
  const says = kind === undefined ? undefined : WHOLE_CLASS[kind];
  if (says !== undefined) return { says, reason: `a phrase of ${kind}`, label: kind! };
  const words = folded.split(' ').filter((word) => word !== '#');
  if (words.length > 0 && words.every((word) => NETWORKS.has(word) || PHRASE_BOOK.has('social', word)))
    return { says: 'social', reason: 'names of networks' };
  return null;
}

const LABEL_CLASS: Partial<Record<PhraseKind, LineClass>> = {
  photo: 'photo-credit',
  video: 'photo-credit',
  caption: 'caption',
  byline: 'byline',
  source: 'source',
  tags: 'tags',
  link: 'navigation',
  summary: 'subtitle',
  title: 'title',
  related: 'related-headline',
};
/** Longest value that a label can announce; longer ones are text that happens to begin so. */
const LONGEST_VALUE: Partial<Record<PhraseKind, number>> = {
  byline: 100,
  source: 80,
  photo: 160,
  video: 160,
  caption: 400,
};

/** "Label: value". A comma serves after a label of several words ("Image source, Agency"). */
function sayLabelled(shown: string): Saying | null {
  if (shown.length > 600) return null;
  const head = shown.slice(0, 48);
  const cut = head.search(/[:：©/|】›–—]| - /u);
  const comma = head.indexOf(',');
  const at = cut > 0 ? cut : comma;
  if (at <= 0) return null;
  const words = foldLine(head.slice(0, at));
  const kind = PHRASE_BOOK.label(words);
  if (kind === undefined || (cut <= 0 && !words.includes(' '))) return null;
  const value = shown
    .slice(at + 1)
    .replace(/^[\s:：©/|–—-]+/u, '')
    .trim();
  const mark = shown[at]!;
  const loose = mark === '–' || mark === '—' || mark === ' ' || mark === '/' || mark === ',';
  if (loose && (kind === 'title' || kind === 'source' || kind === 'related' || kind === 'tags')) return null;
  if (value.length > (LONGEST_VALUE[kind] ?? 400)) return null;
  const says = LABEL_CLASS[kind]!;
  if (value === '')
    return { says: kind === 'related' ? 'related-header' : says, reason: `label of ${kind}`, label: kind };
  const own = kind === 'byline' ? { byline: value } : {};
  return { says, reason: `label of ${kind}`, value, label: kind, ...own };
}

function sayOther(shown: string, folded: string): Saying | null {
  const dated = sayDate(shown);
  if (dated !== null) return dated;
  if (isCopyright(shown)) return { says: 'copyright', reason: 'a copyright notice' };
  if (/^©/u.test(shown) && shown.length <= 100)
    return { says: 'photo-credit', reason: 'begins with ©', value: shown.slice(1).trim() };
  const names = namesAfterLabel(shown);
  if (names !== null) return { says: 'byline', reason: 'a byline and names', byline: names };
  if (
    shown.length <= 160 &&
    (PHRASE_BOOK.startsWith('socialStarts', folded) !== undefined || /ctrl ?\+ ?enter/iu.test(shown))
  )
    return { says: 'social', reason: 'begins as social furniture does' };
  if (isTagline(shown)) return { says: 'site-tagline', reason: 'a host name and its slogan' };
  if (/^https?:\/\/\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$/u.test(shown))
    return { says: 'navigation', reason: 'an address' };
  if (isBreadcrumb(shown)) return { says: 'navigation', reason: 'a breadcrumb' };
  return null;
}

function sayDate(shown: string): Saying | null {
  const dateline = parseDateline(shown);
  if (dateline === null) return null;
  const { before, rest } = dateline;
  if (before === '' && rest === '') return { says: 'dateline', reason: 'a date and nothing else', dateline };
  const byline = bylineIn(before) ?? bylineIn(rest);
  if (byline !== null)
    return { says: before === '' ? 'dateline' : 'byline', reason: 'a date and a byline', dateline, byline };
  if (before === '' && /^[|•·]/u.test(rest))
    return { says: 'dateline', reason: 'a date, then counters', dateline };
  return { says: null, reason: '', dateline };
}

function bylineIn(text: string): string | null {
  if (text === '' || text.length > 200) return null;
  for (const piece of text.split(/[|•·]/u)) {
    const saying = sayLabelled(piece.trim());
    if (saying?.byline !== undefined) return saying.byline;
    const plain = piece.replace(/(?:[\s,–—-]|\b(?:on|am|le|el|il|em|vom))+$/u, '').trim();
    const names = namesAfterLabel(plain);
    if (names !== null) return names;
  }
  return null;
}

function isTagline(shown: string): boolean {
  return (
    shown.length < 80 && /^[\p{L}\d.-]{2,60}\.\p{L}{2,6} ?[-–—|:] ?\S/u.test(shown) && !/[.!?…]$/u.test(shown)
  );
}

function isBreadcrumb(shown: string): boolean {
  if (shown.length > 200 || /[.!?…。]$/u.test(shown)) return false;
  const pieces = shown.split(/ ?[›»>→|•·] ?| \/ /u).map((piece) => piece.trim());
  if (pieces.length < 2 || pieces.some((piece) => piece.length > 40))
    return /^[←→«»<>] ?\S/u.test(shown) && shown.length < 30;
  const known = pieces.filter((piece) => PHRASE_BOOK.whole(foldLine(piece)) === 'navigation').length;
  return known > 0 || pieces.length >= 4;
}
