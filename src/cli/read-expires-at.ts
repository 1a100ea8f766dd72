import { InvalidArgumentError } from 'commander';

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** A span from now, `90d`, `12h` or `2w`, or an RFC 3339 time. */
export function readExpiresAt(value: string): Date {
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(value) ?? [];
  if (count !== undefined && unit !== undefined) return new Date(Date.now() + Number(count) * UNITS[unit]!);
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : new Date(Number.NaN);
  if (!Number.isNaN(time.getTime())) return time;
  throw new InvalidArgumentError('Give a span such as 90d or 12h, or a time such as 2027-01-31T00:00:00Z.');
}
