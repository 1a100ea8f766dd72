import { primaryLanguage } from './language-tag.js';
import type { Range } from './text.js';

/**
 * Finds the words of a text: ranges in UTF-16 code units, ascending.
 *
 * Where words are written with spaces a word is a run of letters, marks and digits, with its hyphens and
 * apostrophes (' ’ ʼ) inside; a number is whole with its separators (1,5 · 20.02.2026 · 13:00 · 1 000 with
 * a no-break space). Runs of Han, kana, Thai, Lao, Khmer and Myanmar are cut by `Intl.Segmenter`, whose
 * dictionaries differ between versions of ICU.
 */
export function words(text: string, language: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    if (UNSPACED.test(match[0])) cutMixed(match[0], start, language, found);
    else found.push({ start, end });
  }
  return found;
}

/** The joints are no letters and are each followed by one, so there is one way only to read a text. */
const WORD =
  /\p{Nd}+(?:[.,:/'’\u00a0\u202f\u066b\u066c]\p{Nd}+)*(?![\p{L}\p{M}\p{N}]|[-\u2010\u2011]\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:['’\-\u2010\u2011\u00b7\u05f3\u05f4][\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*)*/gu;

/** Thai and Lao, Myanmar, Khmer, Han and kana with their extensions. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}]/u;
const RUNS =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}]+|[^\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}]+/gu;

const segmenters = new Map<string, Intl.Segmenter>();

function cutMixed(token: string, offset: number, language: string, found: Range[]): void {
  for (const { 0: run, index } of token.matchAll(RUNS)) {
    const at = offset + index;
    if (!UNSPACED.test(run)) {
      if (LETTER.test(run)) found.push({ start: at, end: at + run.length });
      continue;
    }
    for (const piece of segmenterFor(language).segment(run)) {
      if (!piece.isWordLike) continue;
      const start = at + piece.index;
      found.push({ start, end: start + piece.segment.length });
    }
  }
}

const LETTER = /[\p{L}\p{N}]/u;

function segmenterFor(language: string): Intl.Segmenter {
  const primary = primaryLanguage(language);
  let segmenter = segmenters.get(primary);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(primary, { granularity: 'word' });
    segmenters.set(primary, segmenter);
  }
  return segmenter;
}
