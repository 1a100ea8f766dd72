import type { PublishedAt } from './page.js';
import { PHRASE_BOOK } from './phrase-book.js';

export interface Dateline {
  readonly publishedAt: PublishedAt;
  /** What follows the date on its line; empty for a line that is a date and nothing else. */
  readonly rest: string;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u;
const YEAR_FIRST =
  /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:T(\d{2}:\d{2}(?::\d{2})?))?(Z|[+-]\d{2}:?\d{2})?$/u;

/** Reads a line that is, or begins with, a date and perhaps a time. Null where there is no date. */
export function parseDateline(shown: string): Dateline | null {
  const words = shown.split(' ').filter((word) => word !== '');
  let day: string | null = null;
  let time: string | null = null;
  let zone: string | null = null;
  let used = 0;
  for (const word of words.slice(0, 12)) {
    const bare = word.replace(/[,;|]$/u, '');
    const found = readDay(bare);
    if (found !== null && day === null) {
      day = found.day;
      time ??= found.time;
      zone ??= found.zone;
    } else if (time === null && TIME.test(bare)) time = padTime(bare);
    else if (!(bare === '' || /^[|,•·—–-]$/u.test(bare) || PHRASE_BOOK.has('dateWords', bare))) break;
    used++;
  }
  if (day === null) return null;
  const local = time === null ? day : `${day}T${time}`;
  const precision = time === null ? 'day' : time.length > 5 ? 'second' : 'minute';
  return { publishedAt: { local, precision, zone }, rest: words.slice(used).join(' ') };
}

function readDay(word: string): { day: string; time: string | null; zone: string | null } | null {
  const iso = YEAR_FIRST.exec(word);
  if (iso !== null) {
    const day = dayOf(iso[1]!, iso[2]!, iso[3]!);
    return day === null ? null : { day, time: iso[4] ?? null, zone: iso[5] ?? null };
  }
  const match = DAY_FIRST.exec(word);
  const day = match === null ? null : dayOf(match[3]!, match[2]!, match[1]!);
  return day === null ? null : { day, time: null, zone: null };
}

function dayOf(year: string, month: string, day: string): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function padTime(time: string): string {
  return time.indexOf(':') === 1 ? `0${time}` : time;
}
