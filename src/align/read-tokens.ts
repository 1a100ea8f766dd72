import { words } from '../text/words.js';

/** What token identifiers stand for: each is a place in these lists. Shared by all texts of one side. */
export class Vocabulary {
  /** @param letters how many are kept of a word */
  constructor(private readonly letters = KEY_LETTERS) {}

  /** See `tokenKey`. */
  readonly keys: string[] = [];
  /** The first surface that was met under the key. */
  readonly surfaces: string[] = [];
  /** How often it was met. */
  readonly counts: number[] = [];
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.keys.length;
  }

  /** How many tokens were met in all. */
  total = 0;

  idOf(key: string): number | undefined {
    return this.ids.get(key);
  }

  meet(surface: string): number {
    const key = keyOf(surface, this.letters);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.ids.set(key, id);
      this.keys.push(key);
      this.surfaces.push(surface);
      this.counts.push(0);
    }
    this.counts[id]!++;
    this.total++;
    return id;
  }
}

/** The tokens of one text as identifiers of its side's vocabulary. */
export interface Tokens {
  /** `ids[start[s]] … ids[start[s + 1] - 1]` are the tokens of sentence s. */
  readonly start: Int32Array;
  readonly ids: Int32Array;
  /** Where each token begins in its sentence, in UTF-16 code units. */
  readonly places: Int32Array;
  /** Length of each sentence in UTF-16 code units. */
  readonly lengths: Float64Array;
}

/** A sentence longer than this many tokens is read at its two ends only: its content is then known well enough. */
const LONGEST = 600;
/** A sentence longer than this many code units is read at its two ends only. */
const LONGEST_TEXT = 20_000;

/**
 * Cuts sentences into tokens: words under a key that joins inflected forms, whole numbers, telling punctuation.
 * @param cut reads each token as several, left out where they are read whole
 */
export function readTokens(
  sentences: readonly string[],
  language: string,
  vocabulary: Vocabulary,
  cut?: (token: Token) => readonly Token[],
): Tokens {
  const ids: number[] = [];
  const places: number[] = [];
  const start = new Int32Array(sentences.length + 1);
  const lengths = new Float64Array(sentences.length);
  sentences.forEach((sentence, index) => {
    lengths[index] = sentence.length;
    const tokens = tokensOf(sentence, language);
    for (const { surface, start } of cut === undefined ? tokens : tokens.flatMap(cut)) {
      ids.push(vocabulary.meet(surface));
      places.push(start);
    }
    start[index + 1] = ids.length;
  });
  return { start, ids: Int32Array.from(ids), places: Int32Array.from(places), lengths };
}

/** Letters that are kept of a word: enough to tell stems apart, few enough to join their endings. */
const KEY_LETTERS = 4;

/** What stands for a word in lexicons: `#` and digits for a number, a folded stem for a spaced script. */
export function tokenKey(surface: string): string {
  return keyOf(surface, KEY_LETTERS);
}

function keyOf(surface: string, letters: number): string {
  if (DIGIT_FIRST.test(surface)) return `#${surface.replace(SEPARATORS, '')}`;
  if (IDEOGRAPHIC.test(surface) || !LETTER.test(surface)) return surface;
  const folded = ASCII.test(surface) ? surface : surface.normalize('NFKD').replace(MARKS, '');
  if (folded.length <= letters) return folded;
  // Half a surrogate pair is no letter, and no database keeps it.
  return HIGH_SURROGATE.test(folded.charAt(letters - 1))
    ? folded.slice(0, letters + 1)
    : folded.slice(0, letters);
}

const DIGIT_FIRST = /^\p{Nd}/u;
const SEPARATORS = /[.,:/'’\u00a0\u202f\u066b\u066c]/g;
const LETTER = /\p{L}/u;
const MARKS = /\p{M}+/gu;
const ASCII = /^[\0-\x7f]*$/;
const HIGH_SURROGATE = /[\ud800-\udbff]/;
export const IDEOGRAPHIC = /[\u3040-\u30ff\u3400-\u9fff]/;

/** A token where it stands: a range of its sentence in UTF-16 code units. */
export interface Token {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of one sentence: first its words, in order, then its telling punctuation. */
export function tokensOf(sentence: string, language: string): Token[] {
  const tokens: Token[] = [];
  for (const [text, offset] of partsOf(sentence)) {
    const found = words(text, language);
    const skipped = Math.max(0, found.length - LONGEST);
    found.forEach(({ start, end }, at) => {
      if (at >= LONGEST / 2 && at < LONGEST / 2 + skipped) return;
      addPieces(text, start, end, offset, tokens);
    });
    let signs = 0;
    for (const { 0: char, index } of text.matchAll(PUNCTUATION)) {
      if (++signs > LONGEST / 10) break;
      const surface = QUOTE.test(char) ? '"' : char.normalize('NFKC');
      tokens.push({ surface, start: offset + index, end: offset + index + char.length });
    }
  }
  return tokens;
}

/** A hyphenated or apostrophed word is read as its parts: the other language often writes them apart. */
function addPieces(text: string, from: number, to: number, offset: number, tokens: Token[]): void {
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && !(JOINT.test(text.charAt(at)) && LETTER.test(text.charAt(at + 1)))) continue;
    const raw = text.slice(start, at);
    const surface = (ASCII.test(raw) ? raw : raw.normalize('NFKC')).toLowerCase();
    tokens.push({ surface, start: offset + start, end: offset + at });
    start = at + 1;
  }
}

const JOINT = /['’ʼ\-\u2010\u2011]/;
const PUNCTUATION = /[?!;()"%$€«»„“”「」『』？！；（）％＄：]|:(?!\d)/g;
const QUOTE = /[«»„“”「」『』]/;

/** A very long sentence is read at its two ends. */
function partsOf(sentence: string): [text: string, offset: number][] {
  if (sentence.length <= LONGEST_TEXT) return [[sentence, 0]];
  const tail = sentence.length - LONGEST_TEXT / 2;
  return [
    [sentence.slice(0, LONGEST_TEXT / 2), 0],
    [sentence.slice(tail), tail],
  ];
}
