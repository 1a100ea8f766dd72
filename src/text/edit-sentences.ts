import type { Issue } from '../errors.js';
import { primaryLanguage } from './language-tag.js';
import { type Block, type Segmented, type Sentence, UNSPACED_LANGUAGES } from './text.js';

/**
 * One change to the sentences of a text. Indexes count the sentences as they were before the whole batch.
 *
 * - replace: another wording for one sentence.
 * - insert: a new sentence before `before`, in its block; the number of sentences stands for the end.
 * - remove: a sentence goes, with the block that it leaves empty.
 * - split: one sentence becomes two, the second beginning at `at`, in UTF-16 code units into the sentence.
 * - merge: a sentence and the next one of its block become one; the text stays as it is.
 */
export type SentenceEdit =
  | { readonly kind: 'replace'; readonly index: number; readonly text: string }
  | { readonly kind: 'insert'; readonly before: number; readonly text: string }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'split'; readonly index: number; readonly at: number }
  | { readonly kind: 'merge'; readonly index: number };

/** A sentence with the white space that parts it from the next one of its block. */
interface Piece {
  readonly text: string;
  readonly gap: string;
}

/**
 * Applies a batch of changes; everything that no change names stays code unit for code unit.
 * @returns the new text, or every change that cannot be made, by its place in the batch
 */
export function editSentences(
  text: Segmented,
  language: string,
  edits: readonly SentenceEdit[],
): { readonly text: Segmented } | { readonly issues: readonly Issue[] } {
  const issues = findIssues(text, edits);
  if (issues.length > 0) return { issues };
  const glue = UNSPACED_LANGUAGES.has(primaryLanguage(language)) ? '' : ' ';
  const blocks = text.blocks.map((block, nth) => {
    const sentences = text.sentences.flatMap((sentence, index) =>
      sentence.block === nth ? [{ ...sentence, index }] : [],
    );
    return { block, pieces: sentences.flatMap((_, at) => piecesOf(text, sentences, at, edits, glue)) };
  });
  if (blocks.every(({ pieces }) => pieces.length === 0)) {
    return { issues: [issueAt(0, 'blank', 'No sentence would be left.', 'Keep at least one.')] };
  }
  return { text: joinBlocks(text, blocks) };
}

type PlacedSentence = Sentence & { readonly index: number };

/** What becomes of the sentence at `at` of its block, with what is put in around it. */
function piecesOf(
  { body, sentences: all }: Segmented,
  sentences: readonly PlacedSentence[],
  at: number,
  edits: readonly SentenceEdit[],
  glue: string,
): Piece[] {
  const sentence = sentences[at]!;
  const text = body.slice(sentence.start, sentence.end);
  const inserted = (before: number): Piece[] =>
    edits.flatMap((edit) =>
      edit.kind === 'insert' && edit.before === before ? [{ text: edit.text, gap: glue }] : [],
    );
  const own = edits.find((edit) => edit.kind !== 'insert' && edit.index === sentence.index);
  const joined = edits.some((edit) => edit.kind === 'merge' && edit.index === sentence.index - 1);
  const after = sentence.index === all.length - 1 ? inserted(all.length) : [];
  const gap = gapAfter(body, sentences, at, glue);
  const kept = (): Piece[] => {
    if (joined && at > 0) return [];
    switch (own?.kind) {
      case 'remove':
        return [];
      case 'replace':
        return [{ text: own.text, gap }];
      case 'split':
        return splitPiece(text, own.at, gap);
      case 'merge':
        return [
          {
            text: body.slice(sentence.start, sentences[at + 1]!.end),
            gap: gapAfter(body, sentences, at + 1, glue),
          },
        ];
      default:
        return [{ text, gap }];
    }
  };
  return [...inserted(sentence.index), ...kept(), ...after];
}

function gapAfter(body: string, sentences: readonly PlacedSentence[], at: number, glue: string): string {
  const next = sentences[at + 1];
  return next === undefined ? glue : body.slice(sentences[at]!.end, next.start);
}

function splitPiece(text: string, at: number, gap: string): Piece[] {
  const head = text.slice(0, at);
  const kept = head.trimEnd();
  return [
    { text: kept, gap: head.slice(kept.length) },
    { text: text.slice(at), gap },
  ];
}

function joinBlocks(
  { body, blocks: all, sentences: before }: Segmented,
  blocks: readonly { readonly block: Block; readonly pieces: readonly Piece[] }[],
): Segmented {
  let joined = '';
  const placed: Block[] = [];
  const sentences: Sentence[] = [];
  const first = blocks.findIndex(({ pieces }) => pieces.length > 0);
  blocks.forEach(({ block, pieces }, nth) => {
    if (pieces.length === 0) return;
    const past = nth === 0 ? 0 : all[nth - 1]!.end;
    joined += nth === first ? body.slice(0, all[0]!.start) : body.slice(past, block.start);
    const start = joined.length;
    const own = before.filter((sentence) => sentence.block === nth);
    joined += body.slice(block.start, own[0]!.start);
    pieces.forEach(({ text, gap }, index) => {
      sentences.push({ start: joined.length, end: joined.length + text.length, block: placed.length });
      joined += text;
      if (index < pieces.length - 1) joined += gap;
    });
    joined += body.slice(own.at(-1)!.end, block.end);
    placed.push({ kind: block.kind, start, end: joined.length });
  });
  return { body: joined + body.slice(all.at(-1)!.end), blocks: placed, sentences };
}

function findIssues(text: Segmented, edits: readonly SentenceEdit[]): Issue[] {
  const count = text.sentences.length;
  const touched = new Set<number>();
  return edits.flatMap((edit, nth): Issue[] => {
    const last = edit.kind === 'insert' ? count : count - 1;
    const index = edit.kind === 'insert' ? edit.before : edit.index;
    if (!Number.isInteger(index) || index < 0 || index > last) {
      return [issueAt(nth, 'range', `There is no sentence ${index}.`, `Name one from 0 to ${last}.`)];
    }
    if ('text' in edit) {
      const unfit = whyUnfit(edit.text);
      if (unfit !== null) return [issueAt(nth, ...unfit)];
    }
    if (edit.kind === 'insert') return [];
    const touches = edit.kind === 'merge' ? [index, index + 1] : [index];
    const twice = touches.find((one) => touched.has(one));
    for (const one of touches) touched.add(one);
    if (twice !== undefined) {
      return [
        issueAt(
          nth,
          'twice',
          `Sentence ${twice} is changed already by an earlier change of the batch.`,
          'Change each sentence once.',
        ),
      ];
    }
    if (edit.kind === 'merge') return mergeIssue(text, index, nth);
    return edit.kind === 'split' ? splitIssue(text, index, edit.at, nth) : [];
  });
}

function mergeIssue({ sentences }: Segmented, index: number, nth: number): Issue[] {
  if (sentences[index + 1]?.block === sentences[index]!.block) return [];
  return [
    issueAt(nth, 'block', `Sentence ${index} is the last one of its block.`, 'Merge sentences of one block.'),
  ];
}

function splitIssue({ body, sentences }: Segmented, index: number, at: number, nth: number): Issue[] {
  const { start, end } = sentences[index]!;
  const text = body.slice(start, end);
  const fits =
    Number.isInteger(at) &&
    at > 0 &&
    at < text.length &&
    text.slice(0, at).trim() !== '' &&
    /^\S/u.test(text.slice(at)) &&
    !/^[\udc00-\udfff]/.test(text.slice(at));
  if (fits) return [];
  return [
    issueAt(
      nth,
      'split',
      `Sentence ${index} cannot be split at ${at}.`,
      'Name the offset of the first character of the second part.',
    ),
  ];
}

function whyUnfit(text: string): [rule: string, message: string, suggestion: string] | null {
  if (text.trim() === '') return ['blank', 'The sentence is blank.', 'Remove it instead.'];
  if (text.trim() !== text) return ['space', 'The sentence begins or ends with white space.', 'Trim it.'];
  if (/[\n\r\u2028\u2029]/.test(text)) {
    return ['line-break', 'The sentence holds a line break.', 'Give it on one line.'];
  }
  return null;
}

function issueAt(nth: number, rule: string, message: string, suggestion: string): Issue {
  return { path: ['input', 'edits', String(nth)], rule, message, suggestion };
}
