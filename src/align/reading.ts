import type { AlignText } from './alignment.js';
import { rarityOf } from './content-model.js';
import { readTokens, type Token, type Tokens, Vocabulary } from './read-tokens.js';

/** Texts of one pair of languages as tokens, with what the tokens of each side stand for. */
export interface Reading {
  readonly sources: Vocabulary;
  readonly targets: Vocabulary;
  /** In the order of the pairs. */
  readonly texts: readonly ReadTexts[];
}

export interface ReadTexts {
  readonly source: Tokens;
  readonly target: Tokens;
}

/** Two texts that are to be read. */
export interface TextPair {
  readonly source: AlignText;
  readonly target: AlignText;
}

/** How words become tokens, where it is not the usual way. */
export interface ReadingWay {
  /** Letters that are kept of a word. */
  readonly letters?: number;
  /** Reads a word as several tokens. */
  readonly cut?: (token: Token) => readonly Token[];
}

export function readPairs(pairs: readonly TextPair[], { letters, cut }: ReadingWay = {}): Reading {
  const sources = new Vocabulary(letters);
  const targets = new Vocabulary(letters);
  const texts = pairs.map(({ source, target }) => ({
    source: readTokens(source.sentences, source.language, sources, cut),
    target: readTokens(target.sentences, target.language, targets, cut),
  }));
  return { sources, targets, texts };
}

/** What of a reading the signals need besides the tokens. */
export interface TokenFacts {
  readonly rarity: { readonly source: Float64Array; readonly target: Float64Array };
  readonly surfaces: { readonly source: readonly string[]; readonly target: readonly string[] };
}

export function factsOf({ sources, targets }: Reading): TokenFacts {
  return {
    rarity: { source: rarityOf(sources), target: rarityOf(targets) },
    surfaces: { source: sources.surfaces, target: targets.surfaces },
  };
}
