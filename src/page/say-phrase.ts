import type { LineClass } from './page.js';
import { type Dateline, parseDateline } from './parse-dateline.js';
import { PHRASE_BOOK, type PhraseKind } from './phrase-book.js';

export interface PhraseSaying {
  readonly says: LineClass;
  readonly reason: string;
  readonly dateline?: Dateline;
  readonly label?: PhraseKind;
}

const PHRASE_CLASS: Partial<Record<PhraseKind, LineClass>> = {
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
/** Names are the same in all languages. */
const NETWORKS = new Set(
  (
    'facebook fb twitter x telegram viber whatsapp instagram linkedin youtube tiktok pinterest reddit vk ' +
    'vkontakte вконтакте одноклассники ok messenger threads bluesky mastodon email mail e rss flipboard ' +
    'pocket line google news skype xing signal tumblr weibo wechat hatena はてブ'
  ).split(' '),
);
const LONGEST_FURNITURE = 200;
/** The reason given for a line that is a time and nothing else, as in live blogs and news tickers. */
export const TIME_OF_DAY = 'a time of day';

/** What a line says that is a known phrase, names of networks, or no words at all; null for any other. */
export function sayPhrase(folded: string, shown: string): PhraseSaying | null {
  if (folded === '' || /^[# ]+$/u.test(folded)) return sayNumbers(shown);
  if (shown.length > LONGEST_FURNITURE) return null;
  const counted = folded.replace(/^# (?=\D)| #$/gu, '');
  const kind = PHRASE_BOOK.whole(folded) ?? (PHRASE_BOOK.whole(counted) === 'social' ? 'social' : undefined);
  const says = kind === undefined ? undefined : PHRASE_CLASS[kind];
  if (says !== undefined) return { says, reason: `a phrase of ${kind}`, label: kind! };
  if (isHashtags(shown)) return { says: 'tags', reason: 'hashtags', label: 'tags' };
  if (isRelativeDate(folded))
    return { says: 'dateline', reason: 'a relative date with its label', label: 'ago' };
  const words = folded.split(' ').filter((word) => word !== '#');
  const network = (word: string): boolean => NETWORKS.has(word) || PHRASE_BOOK.has('social', word);
  return words.length > 0 && words.every(network) ? { says: 'social', reason: 'names of networks' } : null;
}

function isHashtags(shown: string): boolean {
  return shown.startsWith('#') && shown.split(/[ ,]+/u).every((word) => /^#[^\s#]{2,40}$/u.test(word));
}

/** "Updated 2 hours ago". */
function isRelativeDate(folded: string): boolean {
  const label = PHRASE_BOOK.startsWith('updated', folded) ?? PHRASE_BOOK.startsWith('dateWords', folded);
  return label !== undefined && PHRASE_BOOK.has('ago', folded.slice(label.length).trim());
}

function sayNumbers(shown: string): PhraseSaying {
  const dateline = parseDateline(shown);
  if (dateline !== null) return { says: 'dateline', reason: 'a date and nothing else', dateline };
  if (/^\D{0,3}\d{1,2}[:.]\d{2}(?::\d{2})?\D{0,3}$/u.test(shown))
    return { says: 'dateline', reason: TIME_OF_DAY };
  const counter = /\p{Extended_Pictographic}/u.test(shown.replace(/[\d#*©®]/gu, ''));
  const age = /^\d{1,2}\+$/u.test(shown);
  if (counter || (!age && /^\D{0,2}\d{1,7}\D{0,2}$/u.test(shown)))
    return { says: 'social', reason: 'a counter' };
  return { says: 'navigation', reason: 'no letters' };
}
