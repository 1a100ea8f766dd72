import { BitextError, invalid } from '../errors.js';
import { detectEncoding } from './detect-encoding.js';

export interface DecodedPage {
  readonly text: string;
  /** WHATWG name of the encoding: `utf-8`, `utf-16le`, `windows-1251` … */
  readonly encoding: string;
  /** A byte order mark, `<meta charset>`, XML declaration or the caller said so; false where it was detected. */
  readonly declared: boolean;
}

/** Bytes of a page; an article with all its site's mark-up stays far under it. */
export const LARGEST_PAGE = 5 * 1024 * 1024;
/** Where a document must declare its encoding, with some slack. */
const DECLARATION_REACH = 4096;
/** Text has next to no control bytes. */
const MOST_CONTROLS = 0.02;

/**
 * Decodes the bytes of a page: byte order mark, strict UTF-8, then what the page or the caller declares,
 * then what the bytes look like. Valid UTF-8 wins over a declaration, for pages are often saved again as
 * UTF-8 under an old one. Never gives replacement characters.
 *
 * @throws {BitextError} TOO_LARGE over 5 MiB, before anything is read; VALIDATION for bytes that are no text
 *   (`binary`) or fit no encoding (`undecodable`).
 */
export function decodePage(bytes: Uint8Array, options: { readonly encoding?: string } = {}): DecodedPage {
  if (bytes.length > LARGEST_PAGE)
    throw new BitextError(
      'TOO_LARGE',
      `The page has ${bytes.length} bytes, the limit is ${LARGEST_PAGE}. Send the article alone.`,
    );
  const marked = byteOrderMark(bytes);
  if (marked !== null) return settle(bytes, marked, true);
  refuseBinary(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return settle(bytes, wide, false);
  if (controlShare(bytes) > MOST_CONTROLS) throw binary();
  const given = options.encoding ?? declaredEncoding(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return finish(utf8, 'utf-8', given !== null && canonical(given) === 'utf-8');
  const declared = given === null ? null : canonical(given);
  if (declared !== null && declared !== 'utf-8' && !declared.startsWith('utf-16')) {
    const text = decodeStrictly(bytes, declared);
    if (text !== null) return finish(text, declared, true);
  }
  const detected = detectEncoding(bytes);
  if (detected === null) throw undecodable();
  return settle(bytes, detected, false);
}

function settle(bytes: Uint8Array, encoding: string, declared: boolean): DecodedPage {
  const text = decodeStrictly(bytes, encoding);
  if (text === null) throw undecodable();
  return finish(text, encoding, declared);
}

function finish(text: string, encoding: string, declared: boolean): DecodedPage {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  if (controls > sample.length / 100 || sample.includes('\0')) throw binary();
  return { text, encoding, declared };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Share of control bytes other than white space and escape among the first bytes. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 20_000);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  return controls / Math.max(1, sample.length);
}

/** First bytes of what people send by mistake: PDF, ZIP (docx, epub), images, gzip, old Office, executables, media. */
const MAGIC = [
  '25504446',
  '504b0304',
  '89504e47',
  'ffd8ff',
  '47494638',
  '1f8b',
  'd0cf11e0',
  '7f454c46',
  '4d5a90',
  '52494646',
  '494433',
  '377abcaf',
  '53514c69',
];

function refuseBinary(bytes: Uint8Array): void {
  const start = [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (MAGIC.some((magic) => start.startsWith(magic))) throw binary();
}

/** UTF-16 without a mark: zero bytes on one side of nearly every pair, or pairs that decode to one script. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || bytes.length < 16) return null;
  const end = Math.min(bytes.length, 20_000);
  const high = { even: new Map<number, number>(), odd: new Map<number, number>() };
  for (let at = 0; at + 1 < end; at += 2) {
    high.even.set(bytes[at]!, (high.even.get(bytes[at]!) ?? 0) + 1);
    high.odd.set(bytes[at + 1]!, (high.odd.get(bytes[at + 1]!) ?? 0) + 1);
  }
  const zeros = { even: high.even.get(0) ?? 0, odd: high.odd.get(0) ?? 0 };
  if (zeros.even + zeros.odd < end / 40) return null;
  const [side, other] = zeros.odd > zeros.even ? [high.odd, zeros.even] : [high.even, zeros.odd];
  const encoding = zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
  return side.size * 3 < (encoding === 'utf-16le' ? high.even : high.odd).size + 24 && other * 20 < end
    ? encoding
    : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_REACH));
  const xml = /^\s{0,100}<\?xml[^>]{0,200}?encoding=["']([\w:.-]{1,40})/iu.exec(head)?.[1];
  if (xml !== undefined) return xml;
  for (const tag of head.split(/<meta/iu).slice(1)) {
    const named = /charset=["']?([\w:.-]{1,40})/iu.exec(tag.split('>')[0]!)?.[1];
    if (named !== undefined) return named;
  }
  return null;
}

/** The WHATWG name for a label, or null where no decoder knows it. */
function canonical(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function binary(): BitextError {
  return invalid(['page'], 'binary', 'The bytes are not text.', 'Send plain text or HTML.');
}

function undecodable(): BitextError {
  return invalid(
    ['page'],
    'undecodable',
    'The bytes fit no known encoding.',
    'Save the page as UTF-8 and send it again.',
  );
}
