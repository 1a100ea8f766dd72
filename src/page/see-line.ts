import { isCopyright } from './copyright-holder.js';
import { foldLine } from './fold-line.js';
import { type LineShape, lineShape } from './line-shape.js';
import type { LineClass } from './page.js';
import { type Dateline, parseDateline } from './parse-dateline.js';
import { PHRASE_BOOK, type PhraseKind } from './phrase-book.js';
import { namesAfterLabel } from './read-names.js';
import { sayLabel } from './say-label.js';
import { sayPhrase } from './say-phrase.js';
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
  /** The credit at the end of a caption. */
  readonly credit?: string;
  /** The mark-up says so; no line rule may say otherwise. */
  readonly forced?: boolean;
  /** Begins or ends a stretch of lines. */
  readonly label?: PhraseKind;
}

type Saying = Pick<Sight, 'says' | 'reason'> &
  Partial<Pick<Sight, 'value' | 'byline' | 'dateline' | 'label'>>;

/** Longer lines are body: no rule looks at them, so that a huge line costs nothing. */
const LONGEST_RULED = 2000;
const HEAVY: LineShape = {
  weight: LONGEST_RULED,
  words: 300,
  ends: true,
  opens: false,
  item: false,
  sentences: true,
  prose: true,
};
const CHANNELS = /telegram|whatsapp|viber|facebook|instagram|youtube|tiktok|телеграм|вайбер/iu;
const OPEN: Saying = { says: null, reason: '' };

export function seeLine(raw: RawLine): Sight {
  const { shown } = raw;
  if (shown === '')
    return { raw, shown, folded: '', shape: HEAVY, says: 'blank', reason: 'white space only' };
  if (shown.length > LONGEST_RULED)
    return { raw, shown, folded: '', shape: HEAVY, says: null, reason: 'longer than any furniture' };
  const folded = foldLine(shown);
  const saying = sayPhrase(folded, shown) ?? sayLabel(shown) ?? sayOther(shown, folded) ?? OPEN;
  return { raw, shown, folded, shape: lineShape(shown), ...saying };
}

function sayOther(shown: string, folded: string): Saying | null {
  const dated = sayDate(shown);
  if (dated !== null) return dated;
  if (isCopyright(shown)) return { says: 'copyright', reason: 'a copyright notice' };
  if (/^©/u.test(shown) && shown.length <= 100)
    return { says: 'photo-credit', reason: 'begins with ©', value: shown.slice(1).trim() };
  const names = namesAfterLabel(shown);
  if (names !== null) return { says: 'byline', reason: 'a byline and names', byline: names };
  if (shown.length <= 130 && isChannelCall(shown))
    return { says: 'social', reason: 'a pictograph and the name of a network' };
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
    const saying = sayLabel(piece.trim());
    if (saying?.byline !== undefined) return saying.byline;
    const plain = dropDateWords(piece);
    const names = namesAfterLabel(plain, true);
    if (names !== null) return names;
  }
  return null;
}

/** "Posted by Jane Doe on": what led to the date is no part of the name. */
function dropDateWords(piece: string): string {
  const words = piece.split(/[\s,–—-]+/u).filter((word) => word !== '');
  while (words.length > 0 && PHRASE_BOOK.hasWord('dateWords', foldLine(words.at(-1)!))) words.pop();
  const last = words.at(-1);
  return last === undefined ? '' : piece.slice(0, piece.lastIndexOf(last) + last.length).trim();
}

/** "✅ Follow our channel on WhatsApp". */
function isChannelCall(shown: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(shown) && CHANNELS.test(shown);
}

function isTagline(shown: string): boolean {
  return (
    shown.length < 80 &&
    /^[\p{L}\d.-]{2,60}\.\p{L}{2,24} ?[-–—|:] ?\S/u.test(shown) &&
    !/[.!?…]$/u.test(shown)
  );
}

function isBreadcrumb(shown: string): boolean {
  if (shown.length > 200 || /[.!?…。]$/u.test(shown)) return false;
  if (/^[←→«»<>‹›] ?\S|\S ?[←→›»>]$/u.test(shown) && shown.length <= 40) return true;
  const pieces = shown.split(/ ?[›»>→|•·] ?| \/ /u).map((piece) => piece.trim());
  if (pieces.length < 2 || pieces.some((piece) => piece.length > 40)) return false;
  const known = pieces.filter((piece) => PHRASE_BOOK.whole(foldLine(piece)) === 'navigation').length;
  return known > 0 || pieces.length >= 4;
}
