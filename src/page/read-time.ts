import type { DateToken } from './date-tokens.js';

export interface FoundTime {
  /** `09:40` or `09:40:07`, 24 hours. */
  readonly time: string;
  readonly used: number;
  /** Written with am or pm, as where months come first. */
  readonly twelveHours: boolean;
}

const HOURS = new Set(['時', '时', '點', '点', '시', 'h']);
const PM_BEFORE = new Set(['後', '后', '下', '晚', '오후']);

/**
 * Reads a time of day that begins at a token; null where none does. A dot between hours and minutes is a
 * time only where `dotted` says that a date stands next to it.
 */
export function readTime(tokens: readonly DateToken[], at: number, dotted: boolean): FoundTime | null {
  const [hour, mark, minute] = tokens.slice(at, at + 3);
  if (hour?.kind !== 'number' || hour.text.length > 2 || mark === undefined) return null;
  if (HOURS.has(mark.text.toLowerCase())) return readMarked(tokens, at);
  const half = readHalf(tokens, at + 1);
  if (half !== null) return build(hour.text, '0', undefined, half, 1);
  const colon = mark.text === ':' || (dotted && mark.text === '.' && mark.start === hour.end);
  if (!colon || minute?.kind !== 'number' || minute.text.length !== 2) return null;
  if (tokens[at + 3]?.text === '.' && mark.text === '.' && tokens[at + 4]?.kind === 'number') return null;
  const second =
    tokens[at + 3]?.text === ':' && tokens[at + 4]?.text.length === 2 ? tokens[at + 4]!.text : undefined;
  const used = second === undefined ? 3 : 5;
  const fraction =
    second !== undefined && tokens[at + 5]?.text === '.' && tokens[at + 6]?.kind === 'number' ? 2 : 0;
  return build(hour.text, minute.text, second, readHalf(tokens, at + used + fraction), used + fraction);
}

/** "13h54", "13時54分", "13时54分07秒". */
function readMarked(tokens: readonly DateToken[], at: number): FoundTime | null {
  const [hour, mark, minute, minuteMark, second, secondMark] = tokens.slice(at, at + 6);
  const adjacent =
    minute?.kind === 'number' &&
    minute.text.length <= 2 &&
    (minute.start === mark!.end || minuteMark?.text === '분');
  if (mark!.start > hour!.end + 1 || (!adjacent && mark!.text.toLowerCase() === 'h')) return null;
  const seconds = secondMark?.text === '秒' || secondMark?.text === '초' ? second!.text : undefined;
  const closed = minuteMark?.text === '分' || minuteMark?.text === '분' || minuteMark?.text === 'min';
  const used = adjacent ? 3 + (closed ? 1 : 0) + (seconds === undefined ? 0 : 2) : 2;
  const before = tokens[at - 1]?.text ?? '';
  const half =
    PM_BEFORE.has(before) || (before === '午' && PM_BEFORE.has(tokens[at - 2]?.text ?? '')) ? 'pm' : null;
  const shifted = half === 'pm' && Number(hour!.text) < 12 ? String(Number(hour!.text) + 12) : hour!.text;
  return build(shifted, adjacent ? minute.text : '0', seconds, null, used);
}

/** "am", "a.m.", "PM" after a time: how many tokens. */
function readHalf(tokens: readonly DateToken[], at: number): { pm: boolean; used: number } | null {
  const text = tokens[at]?.text.toLowerCase();
  if (text === 'am' || text === 'pm') return { pm: text === 'pm', used: 1 };
  const dotted =
    (text === 'a' || text === 'p') &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 2]?.text.toLowerCase() === 'm';
  return dotted ? { pm: text === 'p', used: tokens[at + 3]?.text === '.' ? 4 : 3 } : null;
}

function build(
  hour: string,
  minute: string,
  second: string | undefined,
  half: { pm: boolean; used: number } | null,
  used: number,
): FoundTime | null {
  const hours = half === null ? Number(hour) : (Number(hour) % 12) + (half.pm ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || (half !== null && Number(hour) > 12)) return null;
  const parts = [String(hours), minute, ...(second === undefined ? [] : [second])];
  return {
    time: parts.map((part) => part.padStart(2, '0')).join(':'),
    used: used + (half?.used ?? 0),
    twelveHours: half !== null,
  };
}
