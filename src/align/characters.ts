import { IDEOGRAPHIC, type Token, type Vocabulary } from './read-tokens.js';

/** A text with more kana than this share of its ideographic words is Japanese. */
const MOST_KANA = 0.05;
/** Words that are ideographic, of all words, where a text is Chinese and not one that quotes it. */
const LEAST_HAN = 1 / 3;

/**
 * Whether the texts of a side are Chinese. There nearly every character means something by itself, and where words
 * begin is a guess that differs from sentence to sentence; Japanese words are told by their endings instead.
 */
export function isChinese(vocabulary: Vocabulary): boolean {
  let han = 0;
  let kana = 0;
  vocabulary.keys.forEach((key, id) => {
    if (KANA.test(key)) kana += vocabulary.counts[id]!;
    else if (IDEOGRAPHIC.test(key)) han += vocabulary.counts[id]!;
  });
  return han > LEAST_HAN * vocabulary.total && kana <= MOST_KANA * (han + kana);
}

/** A word as its characters where it is written in ideographs, else as it is. */
export function charactersOf(token: Token): readonly Token[] {
  if (!IDEOGRAPHIC.test(token.surface)) return [token];
  const characters: Token[] = [];
  let { start } = token;
  for (const surface of token.surface) {
    characters.push({ surface, start, end: start + surface.length });
    start += surface.length;
  }
  return characters;
}

const KANA = /[\u3040-\u30ff]/;
