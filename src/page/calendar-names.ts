import { foldLine } from './fold-line.js';

/**
 * Languages whose months and weekdays are known, from the runtime's own CLDR data. Croatian is left out:
 * its "listopad" is October, where Polish and Czech mean November. Arabic has three sets of month names.
 */
const LOCALES = (
  'uk ru en de fr es it pt pl tr be bg sr mk cs sk sl nl sv da nb fi et lv lt hu ro el ca gl he ' +
  'ar-EG ar-SY ar-MA hi id az kk ka hy'
).split(' ');

export interface CalendarNames {
  /** Folded month name to 1..12. */
  readonly months: ReadonlyMap<string, number>;
  /** Folded weekday names. */
  readonly weekdays: ReadonlySet<string>;
}

let built: CalendarNames | undefined;

/** Built on first use: some thousand look-ups, a few dozen milliseconds. */
export function calendarNames(): CalendarNames {
  built ??= buildNames();
  return built;
}

function buildNames(): CalendarNames {
  const months = new Map<string, number>([['sept', 9]]);
  const weekdays = new Set<string>();
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      const forms = [
        new Intl.DateTimeFormat(locale, {
          calendar: 'gregory',
          timeZone: 'UTC',
          month: style,
          day: 'numeric',
        }),
        new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', month: style }),
      ];
      for (let month = 0; month < 12; month++)
        for (const form of forms) addName(months, partOf(form, Date.UTC(2026, month, 2), 'month'), month + 1);
      const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: style });
      for (let day = 1; day <= 7; day++) {
        const name = foldLine(partOf(weekday, Date.UTC(2026, 0, day), 'weekday'));
        for (const word of name.split(' ')) weekdays.add(word);
      }
    }
  }
  return { months, weekdays };
}

function addName(months: Map<string, number>, name: string, month: number): void {
  const folded = foldLine(name);
  if (folded !== '' && !folded.includes('#') && !months.has(folded)) months.set(folded, month);
}

function partOf(form: Intl.DateTimeFormat, time: number, type: string): string {
  return form.formatToParts(time).find((part) => part.type === type)?.value ?? '';
}
