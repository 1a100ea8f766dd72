import { foldLine } from './fold-line.js';
import type { PageLexicon } from './lexicons/page-lexicon.js';
import { PAGE_LEXICONS } from './lexicons/page-lexicons.js';

/** What a phrase says, whatever its language. */
export type PhraseKind = Exclude<keyof PageLexicon, 'language'>;

export interface PhraseBook {
  /** What a whole line says, or undefined. */
  readonly whole: (line: string) => PhraseKind | undefined;
  /** What a label (the words before a colon, dash, slash or ©) announces, or undefined. */
  readonly label: (words: string) => PhraseKind | undefined;
  readonly has: (kind: PhraseKind, words: string) => boolean;
}

const LABELS: readonly PhraseKind[] = [
  'photo',
  'video',
  'byline',
  'tags',
  'related',
  'readTime',
  'dateWords',
];
const WHOLE: readonly PhraseKind[] = [
  'ads',
  'related',
  'latest',
  'readTime',
  'social',
  'subheads',
  'navigation',
  'tags',
];

/** All lexicons merged into one look-up, so that a line costs one fold and one Map read. */
export const PHRASE_BOOK: PhraseBook = bindPhraseBook(PAGE_LEXICONS);

function bindPhraseBook(lexicons: readonly PageLexicon[]): PhraseBook {
  const whole = index(lexicons, WHOLE);
  const label = index(lexicons, LABELS);
  const sets = new Map<PhraseKind, Set<string>>();
  const setOf = (kind: PhraseKind): Set<string> => {
    const known = sets.get(kind) ?? new Set(lexicons.flatMap((lexicon) => lexicon[kind].map(foldLine)));
    sets.set(kind, known);
    return known;
  };
  return {
    whole: (line) => whole.get(foldLine(line)),
    label: (words) => label.get(foldLine(words)),
    has: (kind, words) => setOf(kind).has(foldLine(words)),
  };
}

function index(lexicons: readonly PageLexicon[], kinds: readonly PhraseKind[]): Map<string, PhraseKind> {
  const found = new Map<string, PhraseKind>();
  for (const kind of kinds)
    for (const lexicon of lexicons)
      for (const phrase of lexicon[kind]) {
        const folded = foldLine(phrase);
        if (!found.has(folded)) found.set(folded, kind);
      }
  return found;
}
