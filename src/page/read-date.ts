import { calendarNames } from './calendar-names.js';
import type { DateToken } from './date-tokens.js';
import { foldLine } from './fold-line.js';

export interface FoundDay {
  /** `2026-03-12`. */
  readonly day: string;
  /** How many tokens it took. */
  readonly used: number;
  /** Day and month could be the other way round (`05/11/2026`). */
  readonly ambiguous: boolean;
}

/** Reads a date that begins at a token, in any of the orders that news sites print; null where none does. */
export function readDate(tokens: readonly DateToken[], at: number): FoundDay | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '令') return readReiwa(tokens, at);
  if (token.kind === 'word') return readMonthFirst(tokens, at);
  if (token.kind !== 'number') return null;
  if (token.text.length === 4) return readYearFirst(tokens, at);
  return token.text.length <= 2 ? (readNumeric(tokens, at) ?? readDayMonth(tokens, at)) : null;
}

function readYearFirst(tokens: readonly DateToken[], at: number): FoundDay | null {
  const [year, mark, second, mark2, third] = tokens.slice(at, at + 5);
  if (mark === undefined || second === undefined) return null;
  const month = mark.text === '.' || second.kind === 'word' ? monthOf(second) : null;
  if (month !== null && mark2?.kind === 'number') return found(year!, month, mark2, 4);
  if (mark2 === undefined || third?.kind !== 'number' || second.kind !== 'number') return null;
  const han = (mark.text === '年' && mark2.text === '月') || (mark.text === '년' && mark2.text === '월');
  if (han) return found(year!, Number(second.text), third, 6);
  return isSeparator(mark) && mark.text === mark2.text
    ? found(year!, Number(second.text), third, tokens[at + 5]?.text === '.' && mark.text === '.' ? 6 : 5)
    : null;
}

/** Japanese era that began in 2019. */
function readReiwa(tokens: readonly DateToken[], at: number): FoundDay | null {
  const [, era, year, , month, , day] = tokens.slice(at, at + 8);
  if (era?.text !== '和' || year === undefined || day?.kind !== 'number') return null;
  const count = year.text === '元' ? 1 : Number(year.text);
  return dated(2018 + count, Number(month?.text), Number(day.text), 8, false);
}

function readNumeric(tokens: readonly DateToken[], at: number): FoundDay | null {
  const [first, mark, second, mark2, third] = tokens.slice(at, at + 5);
  if (mark === undefined || second?.kind !== 'number' || third?.kind !== 'number') return null;
  if (!isSeparator(mark) || mark.text !== mark2?.text || second.text.length > 2) return null;
  if (third.text.length !== 4 && !(third.text.length === 2 && first!.text.length === 2)) return null;
  const year = Number(third.text) + (third.text.length === 2 ? 2000 : 0);
  const [a, b] = [Number(first!.text), Number(second.text)];
  const ambiguous = mark.text === '/' && a <= 12 && b <= 12 && a !== b;
  return b > 12 ? dated(year, a, b, 5, false) : dated(year, b, a, 5, ambiguous);
}

/** Words and marks that stand between day, month and year: "5 de noviembre de 2025", "1er mai", "5th of May". */
const JOINTS = new Set([
  '.',
  ',',
  '-',
  '/',
  'º',
  'ª',
  '،',
  'de',
  'del',
  'er',
  'th',
  'st',
  'nd',
  'rd',
  'of',
  'i',
  'a',
  'го',
  'г',
]);

function readDayMonth(tokens: readonly DateToken[], at: number): FoundDay | null {
  const monthAt = skipJoints(tokens, at + 1);
  const month = monthOf(tokens[monthAt]);
  if (month === null) return null;
  const yearAt = skipJoints(tokens, monthAt + 1);
  const year = tokens[yearAt];
  return year?.kind === 'number' && year.text.length === 4
    ? found(year, month, tokens[at]!, yearAt + 1 - at)
    : null;
}

function readMonthFirst(tokens: readonly DateToken[], at: number): FoundDay | null {
  const month = monthOf(tokens[at]);
  if (month === null) return null;
  const dayAt = skipJoints(tokens, at + 1);
  const yearAt = skipJoints(tokens, dayAt + 1);
  const [day, year] = [tokens[dayAt], tokens[yearAt]];
  if (day?.kind !== 'number' || day.text.length > 2 || year?.kind !== 'number' || year.text.length !== 4)
    return null;
  return found(year, month, day, yearAt + 1 - at);
}

function skipJoints(tokens: readonly DateToken[], from: number): number {
  let at = from;
  while (at < from + 3 && JOINTS.has(tokens[at]?.text.toLowerCase() ?? '')) at++;
  return at;
}

function monthOf(token: DateToken | undefined): number | null {
  return token?.kind === 'word' ? (calendarNames().months.get(foldLine(token.text)) ?? null) : null;
}

function isSeparator(mark: DateToken): boolean {
  return mark.text === '.' || mark.text === '/' || mark.text === '-';
}

function found(year: DateToken, month: number, day: DateToken, used: number): FoundDay | null {
  return dated(Number(year.text), month, Number(day.text), used, false);
}

function dated(year: number, month: number, day: number, used: number, ambiguous: boolean): FoundDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? { day: date.toISOString().slice(0, 10), used, ambiguous } : null;
}
