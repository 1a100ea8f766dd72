import type { DateToken } from './date-tokens.js';
import { foldLine } from './fold-line.js';

export interface FoundZone {
  /** `Z`, `+02:00`, or an IANA name whose offset depends on the date. */
  readonly zone: string;
  readonly used: number;
}

/** Abbreviations with one meaning in news. EST, BST and their like have two and are left out. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  мск: '+03:00',
  msk: '+03:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  trt: '+03:00',
  tsi: '+03:00',
  edt: '-04:00',
  pdt: '-07:00',
  pst: '-08:00',
  cdt: '-05:00',
  aest: '+10:00',
  aedt: '+11:00',
  غرينتش: 'Z',
};
const PLACES: Readonly<Record<string, string>> = {
  києвом: 'Europe/Kyiv',
  київським: 'Europe/Kyiv',
  московскому: 'Europe/Moscow',
};
const FILLERS = new Set(['(', 'за', 'по', 'بتوقيت']);

/** Reads a zone that stands right after a time; null where none does. */
export function readZone(tokens: readonly DateToken[], at: number): FoundZone | null {
  let skipped = 0;
  while (skipped < 2 && FILLERS.has(tokens[at + skipped]?.text.toLowerCase() ?? '')) skipped++;
  const from = at + skipped;
  const offset = readOffset(tokens, from);
  if (offset !== null) return { zone: offset.zone, used: skipped + offset.used };
  const word = foldLine(tokens[from]?.text ?? '');
  const place = Object.hasOwn(PLACES, word) ? PLACES[word] : undefined;
  if (place !== undefined) {
    const timeWord = /^час|^времен/u.test(tokens[from + 1]?.text.toLowerCase() ?? '') ? 1 : 0;
    return { zone: place, used: skipped + 1 + timeWord };
  }
  if (!Object.hasOwn(ZONES, word)) return null;
  const shift = word === 'utc' || word === 'gmt' ? readOffset(tokens, from + 1) : null;
  return { zone: shift?.zone ?? ZONES[word]!, used: skipped + 1 + (shift?.used ?? 0) };
}

/** The UTC offset of a place at a local time, from the runtime's time zone data. */
export function offsetOf(place: string, local: string): string {
  const form = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' });
  const name =
    form.formatToParts(new Date(`${local}Z`)).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 'Z' : name.slice(3);
}

/** "+02:00", "+0200", "+2". */
function readOffset(tokens: readonly DateToken[], at: number): FoundZone | null {
  const [sign, hours, colon, minutes] = tokens.slice(at, at + 4);
  if ((sign?.text !== '+' && sign?.text !== '-' && sign?.text !== '−') || hours?.kind !== 'number')
    return null;
  if (hours.start !== sign.end) return null;
  const mark = sign.text === '+' ? '+' : '-';
  if (hours.text.length === 4) return zoneOf(mark, hours.text.slice(0, 2), hours.text.slice(2), 2);
  if (hours.text.length > 2) return null;
  const split = colon?.text === ':' && minutes?.text.length === 2;
  return zoneOf(mark, hours.text.padStart(2, '0'), split ? minutes.text : '00', split ? 4 : 2);
}

function zoneOf(mark: string, hours: string, minutes: string, used: number): FoundZone | null {
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return { zone: hours === '00' && minutes === '00' ? 'Z' : `${mark}${hours}:${minutes}`, used };
}
