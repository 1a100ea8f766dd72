import { foldLine } from './fold-line.js';
import type { PageLexicon } from './lexicons/page-lexicon.js';
import { PAGE_LEXICONS } from './lexicons/page-lexicons.js';

/** What a phrase says, whatever its language. */
export type PhraseKind = Exclude<keyof PageLexicon, 'language'>;

/** All lexicons merged. Every question takes a folded line and costs a Map read or a scan of its words. */
export interface PhraseBook {
  /** What a whole line says, or undefined. */
  readonly whole: (folded: string) => PhraseKind | undefined;
  /** What a label (the words before a colon, dash, slash or bar) announces, or undefined. */
  readonly label: (folded: string) => PhraseKind | undefined;
  /** Whether these words are exactly one phrase of a kind. */
  readonly has: (kind: PhraseKind, folded: string) => boolean;
  /** Whether this word is one of the words, or for Han text one of the characters, of a kind's phrases. */
  readonly hasWord: (kind: PhraseKind, word: string) => boolean;
  /** The longest phrase of a kind with which a line begins, or undefined. */
  readonly startsWith: (kind: PhraseKind, folded: string) => string | undefined;
  readonly endsWith: (kind: PhraseKind, folded: string) => boolean;
  readonly within: (kind: PhraseKind, folded: string) => boolean;
}

/** Earlier wins where a phrase has two meanings. */
const WHOLE: readonly PhraseKind[] = [
  'ads',
  'related',
  'latest',
  'ago',
  'readTime',
  'social',
  'subheads',
  'aboutAuthor',
  'navigation',
  'tags',
];
const LABELS: readonly PhraseKind[] = [
  'title',
  'summary',
  'link',
  'photo',
  'video',
  'caption',
  'byline',
  'source',
  'tags',
  'related',
];
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const PHRASE_BOOK: PhraseBook = bindPhraseBook(PAGE_LEXICONS);

function bindPhraseBook(lexicons: readonly PageLexicon[]): PhraseBook {
  const whole = mergeKinds(lexicons, WHOLE);
  const label = mergeKinds(lexicons, LABELS);
  const phrasesOf = remember((kind) => new Set(lexicons.flatMap((lexicon) => lexicon[kind].map(foldLine))));
  const startsOf = remember((kind) => byFirstWord(phrasesOf(kind)));
  const wordsOf = remember((kind) => {
    const pieces = (phrase: string) => (HAN.test(phrase) ? [...phrase] : phrase.split(' '));
    return new Set([...phrasesOf(kind)].flatMap(pieces));
  });
  return {
    whole: (folded) => whole.get(folded),
    label: (folded) => label.get(folded),
    has: (kind, folded) => phrasesOf(kind).has(folded),
    hasWord: (kind, word) => wordsOf(kind).has(word),
    startsWith: (kind, folded) => {
      const starts = startsOf(kind);
      const likely = [...(starts.get(firstWord(folded)) ?? []), ...(starts.get(folded.charAt(0)) ?? [])];
      return longest(likely, (phrase) => beginsWith(folded, phrase));
    },
    endsWith: (kind, folded) =>
      [...phrasesOf(kind)].some(
        (phrase) => folded === phrase || folded.endsWith(HAN.test(phrase) ? phrase : ` ${phrase}`),
      ),
    within: (kind, folded) => {
      const padded = ` ${folded} `;
      return [...phrasesOf(kind)].some((phrase) =>
        HAN.test(phrase) ? folded.includes(phrase) : padded.includes(` ${phrase}`),
      );
    },
  };
}

function mergeKinds(lexicons: readonly PageLexicon[], kinds: readonly PhraseKind[]): Map<string, PhraseKind> {
  const found = new Map<string, PhraseKind>();
  for (const kind of kinds)
    for (const lexicon of lexicons)
      for (const phrase of lexicon[kind]) {
        const folded = foldLine(phrase);
        if (!found.has(folded)) found.set(folded, kind);
      }
  return found;
}

function remember<Value>(make: (kind: PhraseKind) => Value): (kind: PhraseKind) => Value {
  const made = new Map<PhraseKind, Value>();
  return (kind) => {
    const value = made.get(kind) ?? make(kind);
    made.set(kind, value);
    return value;
  };
}

function firstWord(folded: string): string {
  const space = folded.indexOf(' ');
  return space < 0 ? folded : folded.slice(0, space);
}

/** Phrases by their first word; those in Han or kana, which may run on without a space, by their first character. */
function byFirstWord(phrases: ReadonlySet<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const key = HAN.test(phrase) ? phrase.charAt(0) : firstWord(phrase);
    index.set(key, [...(index.get(key) ?? []), phrase]);
  }
  return index;
}

function beginsWith(folded: string, phrase: string): boolean {
  return (
    folded.startsWith(phrase) &&
    (folded.length === phrase.length || folded[phrase.length] === ' ' || HAN.test(phrase))
  );
}

function longest(phrases: readonly string[], fits: (phrase: string) => boolean): string | undefined {
  let best: string | undefined;
  for (const phrase of phrases) if (fits(phrase) && phrase.length > (best?.length ?? 0)) best = phrase;
  return best;
}
