import fc from 'fast-check';
import { type Language, middleOf, newSentence, reworded } from './drawn-text.js';
import type { ModelText } from './model-article.js';
import type { ModelTranslation } from './model-translation.js';

/** Edits of sentences; places are taken modulo the number of sentences. */
export type DrawnEdits = readonly {
  readonly kind: 'reword' | 'renew' | 'insert' | 'remove' | 'split' | 'merge';
  readonly at: number;
}[];

export const drawnEdits: fc.Arbitrary<DrawnEdits> = fc.array(
  fc.record({
    kind: fc.constantFrom<DrawnEdits[number]['kind']>(
      'reword',
      'renew',
      'insert',
      'remove',
      'split',
      'merge',
    ),
    at: fc.nat(11),
  }),
  { maxLength: 3 },
);

/** An edit as a client sends it. */
export type SentEdit =
  | { readonly replace: { readonly index: number; readonly text: string } }
  | { readonly insert: { readonly before: number; readonly text: string } }
  | { readonly split: { readonly index: number; readonly at: number } }
  | { readonly remove: number }
  | { readonly merge: number };

/** What is drawn, said of the sentences of a translation. */
export function editsOf(
  drawn: DrawnEdits,
  { text, language: tag }: ModelTranslation,
  next: () => number,
): SentEdit[] {
  const language = tag as Language;
  const { sentences } = text;
  return drawn.map(({ kind, at }): SentEdit => {
    const index = at % sentences.length;
    switch (kind) {
      case 'reword':
        return { replace: { index, text: reworded(sentences[index]!, language) } };
      case 'renew':
        return { replace: { index, text: newSentence(language, next()) } };
      case 'insert':
        return { insert: { before: at % (sentences.length + 1), text: newSentence(language, next()) } };
      case 'split':
        return { split: { index, at: middleOf(sentences[index]!, language) } };
      default:
        return kind === 'remove' ? { remove: index } : { merge: index };
    }
  });
}

type Sentences = Pick<ModelText, 'sentences' | 'blocks'>;

/** The sentences after a batch of edits, or null where it cannot be made. */
export function editedText({ sentences, blocks }: Sentences, edits: readonly SentEdit[]): Sentences | null {
  const count = sentences.length;
  const owners = edits.flatMap((edit) => touched(edit));
  if (new Set(owners).size < owners.length) return null;
  const all: { text: string; block: number }[] = [];
  for (let index = 0; index <= count; index++) {
    const block = blocks[Math.min(index, count - 1)]!;
    for (const edit of edits) {
      if ('insert' in edit && edit.insert.before === index) all.push({ text: edit.insert.text, block });
    }
    if (index === count) break;
    const own = edits.find((edit) => touched(edit).includes(index));
    const made = own === undefined ? [sentences[index]!] : madeOf(own, index, { sentences, blocks });
    if (made === null) return null;
    all.push(...made.map((text) => ({ text, block })));
  }
  if (all.length === 0) return null;
  const left = [...new Set(all.map(({ block }) => block))];
  return { sentences: all.map(({ text }) => text), blocks: all.map(({ block }) => left.indexOf(block)) };
}

/** The sentences that an edit changes. */
function touched(edit: SentEdit): number[] {
  if ('insert' in edit) return [];
  if ('merge' in edit) return [edit.merge, edit.merge + 1];
  if ('remove' in edit) return [edit.remove];
  return ['replace' in edit ? edit.replace.index : edit.split.index];
}

/** What becomes of a sentence, or null where the edit cannot be made. */
function madeOf(edit: SentEdit, index: number, { sentences, blocks }: Sentences): string[] | null {
  const sentence = sentences[index]!;
  if ('replace' in edit) return [edit.replace.text];
  if ('remove' in edit) return [];
  if ('split' in edit) {
    const { at } = edit.split;
    return at === 0 ? null : [sentence.slice(0, at - 1), sentence.slice(at)];
  }
  if (!('merge' in edit) || edit.merge !== index) return [];
  return blocks[index] === blocks[index + 1] ? [`${sentence} ${sentences[index + 1]}`] : null;
}
