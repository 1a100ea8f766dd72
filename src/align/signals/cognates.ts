import { IDEOGRAPHIC, type Vocabulary } from '../read-tokens.js';
import { KANA, skeleton } from '../skeleton.js';
import type { WordLink } from '../word-link.js';

/**
 * Words of the two sides that look or sound alike once both are spelled in Latin letters, with their
 * likeness 0.6 to 1. Likeness is 0.7 × the share of letters in common order (2 LCS / (m + n)) + 0.3 × the
 * share of a common beginning. Words are compared only within buckets of one first sound.
 */
export function cognateLinks(
  source: Vocabulary,
  target: Vocabulary,
  languages: readonly [source: string, target: string],
): WordLink[] {
  const links: WordLink[] = [];
  const left = entriesOf(source, languages[0]);
  const right = entriesOf(target, languages[1]);
  linkIdentical(source, target, links);
  const buckets = bucketed(right, left.length * right.length > PAIRS_AT_EASE ? 2 : 1);
  let compared = 0;
  for (const a of left) {
    const bucket = buckets.get(a) ?? [];
    compared += bucket.length;
    if (compared > MOST_COMPARED) break;
    for (const b of bucket) {
      const likeness = a.kana === b.kana ? likenessOf(a, b) : kanaLikeness(a, b);
      if (likeness >= LEAST_LIKENESS && source.keys[a.id] !== target.keys[b.id]) {
        links.push({ source: a.id, target: b.id, strength: likeness, kind: 'cognates' });
      }
    }
  }
  return links;
}

const LEAST_LIKENESS = 0.6;
/** Past this many comparisons, which natural texts do not need, words are linked only if they are identical. */
const MOST_COMPARED = 20_000_000;
/** More word pairs than this are narrowed by their second sound as well. */
const PAIRS_AT_EASE = 4_000_000;

interface Entry {
  readonly id: number;
  readonly sounds: string;
  readonly kana: boolean;
  /** For each letter a … z a bit mask of the places where it stands, for the first 31 letters. */
  readonly places: Int32Array;
}

function entriesOf(side: Vocabulary, language: string): Entry[] {
  const entries: Entry[] = [];
  side.surfaces.forEach((surface, id) => {
    const kana = KANA.test(surface);
    if (!LETTER_FIRST.test(surface) || (IDEOGRAPHIC.test(surface) && !kana)) return;
    const sounds = skeleton(surface, language).slice(0, 31);
    if (sounds.length < 3) return;
    const places = new Int32Array(26);
    for (let at = 0; at < sounds.length; at++) places[sounds.charCodeAt(at) - 97]! |= 1 << at;
    entries.push({ id, sounds, kana, places });
  });
  return entries;
}

const LETTER_FIRST = /^\p{L}/u;

function linkIdentical(source: Vocabulary, target: Vocabulary, links: WordLink[]): void {
  source.keys.forEach((key, id) => {
    const other = target.idOf(key);
    if (other === undefined || !LETTER_FIRST.test(key)) return;
    if (key.length >= 2 || IDEOGRAPHIC.test(key))
      links.push({ source: id, target: other, strength: 1, kind: 'cognates' });
  });
}

function bucketed(
  entries: readonly Entry[],
  depth: number,
): { get(entry: Entry): readonly Entry[] | undefined } {
  const buckets = new Map<string, Entry[]>();
  const bucketOf = (entry: Entry) =>
    depth === 1 ? entry.sounds.charAt(0) : entry.sounds.charAt(0) + secondConsonant(entry.sounds);
  for (const entry of entries) {
    const bucket = bucketOf(entry);
    const found = buckets.get(bucket);
    if (found === undefined) buckets.set(bucket, [entry]);
    else found.push(entry);
  }
  return { get: (entry) => buckets.get(bucketOf(entry)) };
}

function secondConsonant(sounds: string): string {
  for (let at = 1; at < sounds.length; at++)
    if (!VOWELS.includes(sounds.charAt(at))) return sounds.charAt(at);
  return '';
}

const VOWELS = 'aeiou';

function likenessOf(a: Entry, b: Entry): number {
  const m = a.sounds.length;
  const n = b.sounds.length;
  if (a.sounds === b.sounds) return 1;
  if (m < 4 || n < 4 || Math.min(m, n) < 0.45 * Math.max(m, n)) return 0;
  let common = 0;
  while (common < m && common < n && a.sounds.charCodeAt(common) === b.sounds.charCodeAt(common)) common++;
  const start = 0.3 * Math.min(1, (1.2 * common) / Math.min(m, n));
  if ((0.7 * 2 * Math.min(m, n)) / (m + n) + start < LEAST_LIKENESS) return 0;
  return (0.7 * 2 * commonLetters(a.places, m, b.sounds)) / (m + n) + start;
}

/** Length of the longest common subsequence, bit-parallel (Hyyrö 2004). */
function commonLetters(places: Int32Array, length: number, other: string): number {
  let free = -1;
  for (let at = 0; at < other.length; at++) {
    const meet = free & places[other.charCodeAt(at) - 97]!;
    free = (free + meet) | (free - meet);
  }
  let count = 0;
  for (let bit = 0; bit < length; bit++) if ((free & (1 << bit)) === 0) count++;
  return count;
}

/** Kana puts vowels between consonants and knows no l or v: the consonants count half, r and b stand for them. */
function kanaLikeness(a: Entry, b: Entry): number {
  const plain = (a.kana ? b : a).sounds.replace(/l/g, 'r').replace(/v/g, 'b').replace(/f/g, 'g');
  const kana = (a.kana ? a : b).sounds.replace(/v/g, 'b').replace(/f/g, 'g');
  const consonants = subsequenceShare(plain.replace(/[aeiou]/g, ''), kana.replace(/[aeiou]/g, ''));
  const likeness = 0.5 * consonants + 0.5 * subsequenceShare(plain, kana);
  return likeness >= 0.66 ? likeness : 0;
}

function subsequenceShare(a: string, b: string): number {
  if (a.length + b.length === 0) return 0;
  const places = new Int32Array(26);
  for (let at = 0; at < a.length; at++) places[a.charCodeAt(at) - 97]! |= 1 << at;
  return (2 * commonLetters(places, a.length, b)) / (a.length + b.length);
}
