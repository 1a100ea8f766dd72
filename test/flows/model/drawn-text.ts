import fc from 'fast-check';

/** What originals, in `en`, are translated into. */
export const LANGUAGES = ['de', 'fr'] as const;

const WORDS = {
  en: {
    things: ['River', 'Market', 'School', 'Doctor', 'Winter', 'Bridge'],
    and: 'and',
    verbs: ['wait', 'rest'],
  },
  de: {
    things: ['Fluss', 'Markt', 'Schule', 'Arzt', 'Winter', 'Brücke'],
    and: 'und',
    verbs: ['warten', 'ruhen'],
  },
  fr: {
    things: ['Fleuve', 'Marché', 'École', 'Docteur', 'Hiver', 'Pont'],
    and: 'et',
    verbs: ['attendent', 'reposent'],
  },
} as const;

export type Language = keyof typeof WORDS;

/** One change of a list of sentences; places are taken modulo their number. */
export type DrawnChange =
  | { readonly kind: 'add' | 'remove' | 'reword' | 'renew' | 'split' | 'join'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number };

const at = fc.nat(11);
export const drawnChanges: fc.Arbitrary<readonly DrawnChange[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom<'add' | 'remove' | 'reword' | 'renew' | 'split' | 'join'>(
        'add',
        'remove',
        'reword',
        'renew',
        'split',
        'join',
      ),
      at,
    }),
    fc.record({ kind: fc.constant('move' as const), at, to: at }),
  ),
  { maxLength: 3 },
);

/** A sentence that no text has had: two things of one number, such as `River 7 and School 7 wait.` */
export function newSentence(language: Language, number: number): string {
  const { things, and, verbs } = WORDS[language];
  const [one, other] = [things[number % things.length], things[(number * 5 + 2) % things.length]];
  return `${one} ${number} ${and} ${other} ${number} ${verbs[0]}.`;
}

/** The sentence with its other verb. */
export function reworded(sentence: string, language: Language): string {
  const [one, other] = WORDS[language].verbs;
  return sentence.endsWith(`${one}.`) ? sentence.replace(one, other) : sentence.replace(other, one);
}

/** Where the second part of a whole sentence begins, or 0 for one that is such a part. */
export function middleOf(sentence: string, language: Language): number {
  const { and } = WORDS[language];
  const found = sentence.indexOf(` ${and} `);
  return found === -1 || !sentence.endsWith('.') ? 0 : found + and.length + 2;
}

/** The sentences after changes, each made on what the one before it left. */
export function changed(
  sentences: readonly string[],
  changes: readonly DrawnChange[],
  language: Language,
  next: () => number,
): string[] {
  return changes.reduce((all, change) => changedOnce(all, change, language, next), [...sentences]);
}

function changedOnce(all: string[], change: DrawnChange, language: Language, next: () => number): string[] {
  const place = change.at % all.length;
  const sentence = all[place]!;
  const put = (gone: number, ...made: string[]) => all.toSpliced(place, gone, ...made);
  switch (change.kind) {
    case 'add':
      return put(0, newSentence(language, next()));
    case 'renew':
      return put(1, newSentence(language, next()));
    case 'reword':
      return put(1, reworded(sentence, language));
    case 'remove':
      return all.length === 1 ? all : put(1);
    case 'split': {
      const middle = middleOf(sentence, language);
      return middle === 0 ? all : put(1, sentence.slice(0, middle - 1), sentence.slice(middle));
    }
    case 'join':
      return sentence.endsWith('.') || place + 1 === all.length
        ? all
        : put(2, `${sentence} ${all[place + 1]}`);
    case 'move':
      return put(1).toSpliced(change.to % all.length, 0, sentence);
  }
}

/** A body of these sentences: each a paragraph, or as many in one as can be told apart there. */
export function bodyOf(sentences: readonly string[], together: boolean): string {
  return sentences.reduce(
    (body, sentence) => body + (together && body.endsWith('.') ? ' ' : '\n') + sentence,
  );
}

/** The sentences of a body, and the number of each one's paragraph. */
export function splitBody(body: string): { sentences: string[]; blocks: number[] } {
  const all = body
    .split('\n')
    .flatMap((line, block) => line.split(/(?<=\.) /).map((text) => ({ text, block })));
  return { sentences: all.map(({ text }) => text), blocks: all.map(({ block }) => block) };
}
