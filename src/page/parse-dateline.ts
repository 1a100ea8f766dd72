import { calendarNames } from './calendar-names.js';
import { type DateToken, dateTokens } from './date-tokens.js';
import { foldLine } from './fold-line.js';
import type { PublishedAt } from './page.js';
import { PHRASE_BOOK } from './phrase-book.js';
import { readDate } from './read-date.js';
import { type FoundTime, readTime } from './read-time.js';
import { offsetOf, readZone } from './read-zone.js';

export interface Dateline {
  readonly publishedAt: PublishedAt;
  /** The line says that this is when it was changed. */
  readonly updated: boolean;
  /** Day and month could be the other way round. */
  readonly ambiguous: boolean;
  /** What stands before the date and is not one of the words of a dateline. */
  readonly before: string;
  /** What stands after the date and time, from the first word that is not one of the words of a dateline. */
  readonly rest: string;
}

/** Longer lines are not looked at. */
const LONGEST = 400;

/** Finds the date of a line, its time and zone, and what else the line says. Null where there is no date. */
export function parseDateline(shown: string): Dateline | null {
  if (shown.length > LONGEST || !/\p{Nd}/u.test(shown)) return null;
  const tokens = dateTokens(shown);
  const dates = findDates(tokens);
  const parsed = dates.map((date, index) => {
    const from = index === 0 ? 0 : dates[index - 1]!.to;
    const label = wordsOf(tokens.slice(from, date.from), shown);
    return { date, updated: PHRASE_BOOK.endsWith('updated', foldLine(label)) };
  });
  const chosen = parsed.find((entry) => !entry.updated) ?? parsed[0];
  if (chosen === undefined) return null;
  const first = dates[0]!;
  const last = dates.at(-1)!;
  const head = skipKnown(tokens, 0, first.from);
  const tail = skipKnown(tokens, last.to, tokens.length);
  return {
    publishedAt: chosen.date.publishedAt,
    updated: chosen.updated,
    ambiguous: chosen.date.ambiguous,
    before: head === first.from ? '' : shown.slice(0, tokens[first.from]!.start).trim(),
    rest: tail === tokens.length ? '' : shown.slice(tokens[tail]!.start).trim(),
  };
}

interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly publishedAt: PublishedAt;
  readonly ambiguous: boolean;
}

function findDates(tokens: readonly DateToken[]): FoundDate[] {
  const found: FoundDate[] = [];
  let early: { time: FoundTime; from: number; zone: string | null } | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const day = readDate(tokens, at);
    if (day === null) {
      const time = readTime(tokens, at, false);
      if (time === null || early !== null) continue;
      const zone = readZone(tokens, at + time.used);
      early = { time, from: at, zone: zone?.zone ?? null };
      at += time.used + (zone?.used ?? 0) - 1;
      continue;
    }
    const late = early === null ? findLateTime(tokens, at + day.used) : null;
    const time = late?.time ?? early?.time ?? null;
    const to = late?.to ?? at + day.used;
    const turned = day.ambiguous && time?.twelveHours === true;
    found.push({
      from: late === null && early !== null ? early.from : at,
      to,
      publishedAt: publish(
        turned ? turnDay(day.day) : day.day,
        time?.time ?? null,
        late?.zone ?? early?.zone ?? null,
      ),
      ambiguous: day.ambiguous && !turned,
    });
    early = null;
    at = to - 1;
  }
  return found;
}

/** A time within a few marks and known words after the date. */
function findLateTime(
  tokens: readonly DateToken[],
  from: number,
): { time: FoundTime; zone: string | null; to: number } | null {
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const time = readTime(tokens, at, true);
    if (time !== null && readDate(tokens, at) === null) {
      const zone = readZone(tokens, at + time.used);
      return { time, zone: zone?.zone ?? null, to: at + time.used + (zone?.used ?? 0) };
    }
    if (PHRASE_BOOK.has('updated', foldLine(tokens[at]!.text))) return null;
    if (!isKnown(tokens[at]!) && !isParticle(tokens[at]!)) return null;
  }
  return null;
}

function publish(day: string, time: string | null, zone: string | null): PublishedAt {
  if (time === null) return { local: day, precision: 'day', zone: null };
  const local = `${day}T${time}`;
  const offset = zone?.includes('/') === true ? offsetOf(zone, local) : zone;
  return { local, precision: time.length > 5 ? 'second' : 'minute', zone: offset };
}

function turnDay(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
}

/** The first token of a stretch that is no word of a dateline, or its end. */
function skipKnown(tokens: readonly DateToken[], from: number, to: number): number {
  let at = from;
  while (at < to && isKnown(tokens[at]!)) at++;
  return at;
}

function isKnown(token: DateToken): boolean {
  if (token.kind === 'mark') return !/["“„«»”#@©]/u.test(token.text);
  if (token.kind === 'number') return false;
  if (/^[년월일시분초年月日時时分秒]$/u.test(token.text)) return true;
  const word = foldLine(token.text);
  return (
    PHRASE_BOOK.hasWord('dateWords', word) ||
    PHRASE_BOOK.hasWord('updated', word) ||
    calendarNames().weekdays.has(word)
  );
}

/** "kl", "ob", "klo", "ore": some languages put a short word before the time. */
function isParticle(token: DateToken): boolean {
  return token.kind === 'word' && token.text.length <= 4;
}

function wordsOf(tokens: readonly DateToken[], shown: string): string {
  return tokens.length === 0 ? '' : shown.slice(tokens[0]!.start, tokens.at(-1)!.end);
}
