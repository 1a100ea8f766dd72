import { charactersOf, isChinese } from './characters.js';
import { FOLDS } from './folds.js';
import { type Reading, type ReadingWay, readPairs, type TextPair } from './reading.js';

/** A way to read texts once more, with other mistakes than the first. */
export interface SecondWay extends ReadingWay {
  /** Name of its signal. */
  readonly name: 'characters' | 'stems';
  /** How much the words count beside it; alone they have the weight of all content. */
  readonly words: number;
  /** How much it counts itself. */
  readonly weight: number;
}

export interface SecondReading extends Reading {
  readonly way: SecondWay;
}

/*
 * Evidence from two readings is added, as from two experts (Hinton 2002, products of experts): what both say is believed,
 * and where one was misled the other holds against it. Weights and letters were chosen on the development halves of news.
 */

/** Where words begin in Chinese is a guess; nearly every character means something by itself. */
const BY_CHARACTERS: SecondWay = { name: 'characters', words: 0.4, weight: 0.5, cut: charactersOf };
/** Longer stems tell words apart that the usual ones confuse, but are met too seldom where there is little to learn from. */
const BY_STEMS: SecondWay = { name: 'stems', words: 0.5, weight: 0.5, letters: 6 };
/** A corpus is worth learning from twice from this many documents on. */
const MANY = FOLDS;
/** Beyond this many source sentences the words have enough to teach, and time is dearer. */
const MOST_SENTENCES = 8_000;

/** Reads texts once more, or null where that would not help. @param words the same texts as they are read first */
export function secondReading(pairs: readonly TextPair[], words: Reading): SecondReading | null {
  const sentences = pairs.reduce((sum, { source }) => sum + source.sentences.length, 0);
  const way = sentences > MOST_SENTENCES ? null : wayOf(pairs, words);
  return way && { ...readPairs(pairs, way), way };
}

function wayOf({ length }: readonly TextPair[], { sources, targets }: Reading): SecondWay | null {
  if (isChinese(sources) || isChinese(targets)) return BY_CHARACTERS;
  return length >= MANY ? BY_STEMS : null;
}
