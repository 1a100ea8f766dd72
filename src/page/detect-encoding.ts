import chardet from 'chardet';

/** Bytes that are looked at. */
const SAMPLE = 64 * 1024;
const LEAST_CONFIDENCE = 10;
/** At this confidence of chardet its answer stands. */
const SURE = 20;
/** Latin text has far fewer accented letters than this share of its letters; more is another script misread. */
const MOST_ACCENTED = 0.35;
const CYRILLIC = ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];
/** The commonest letters of the Cyrillic languages; they make up well over half of any running text. */
const COMMON = /[оеаинітсрвл]/gu;
const COMMON_SHARE = 0.5;

/**
 * The likeliest legacy encoding of bytes that are not UTF-8, by its WHATWG name; null where none is likely.
 * Asks chardet, which is right on windows-1251 and its like; where it answers with a Latin encoding for bytes
 * that are mostly no ASCII letters (as for IBM 866), the Cyrillic ones are compared by their letter frequencies.
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const best = chardet
    .analyse(sample)
    .find((match) => match.confidence >= LEAST_CONFIDENCE && decodes(whatwgName(match.name), sample));
  const name = best === undefined ? null : whatwgName(best.name);
  if (accentedShare(sample) < MOST_ACCENTED) return name;
  if (best !== undefined && best.confidence >= SURE && !isLatin(name)) return name;
  return mostCyrillic(sample) ?? (isLatin(name) ? null : name);
}

function whatwgName(name: string): string | null {
  // KOI8-U differs from KOI8-R only where KOI8-R has line drawings, and has the letters that Ukrainian needs.
  if (name === 'KOI8-R') return 'koi8-u';
  if (name === 'ASCII' || name.startsWith('UTF') || name.startsWith('ISO-2022') || name === 'mime')
    return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function decodes(name: string | null, bytes: Uint8Array): boolean {
  if (name === null) return false;
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isLatin(name: string | null): boolean {
  return name !== null && /^(?:windows-125[0247]|iso-8859-(?:1|2|3|4|9|1\d)|macintosh)$/u.test(name);
}

/** Share of the letters that are no ASCII letters, taking every high byte for one. */
function accentedShare(bytes: Uint8Array): number {
  let high = 0;
  let ascii = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii++;
  }
  return high / Math.max(1, high + ascii);
}

function mostCyrillic(bytes: Uint8Array): string | null {
  let best: string | null = null;
  let bestShare = COMMON_SHARE;
  for (const encoding of CYRILLIC) {
    const text = new TextDecoder(encoding).decode(bytes);
    const high = text.match(/\P{ASCII}/gu)?.length ?? 1;
    const share = (text.match(COMMON)?.length ?? 0) / high;
    if (share > bestShare) [best, bestShare] = [encoding, share];
  }
  return best;
}
