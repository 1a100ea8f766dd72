import type { Issue } from '../errors.js';
import { primaryLanguage } from './language-tag.js';
import { type Block, type Range, type Segmented, type Sentence, UNSPACED_LANGUAGES } from './text.js';

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
 * Applies a batch of changes; everything that no change names stays code unit for code unit. Linear time.
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
  const plan = planOf(text, edits);
  let reached = 0;
  const blocks = text.blocks.map((block, nth): EditedBlock => {
    const start = reached;
    while (text.sentences[reached]?.block === nth) reached++;
    const own = { start, end: reached };
    return { block, sentences: own, pieces: plan.blocks.has(nth) ? piecesOf(text, own, plan, glue) : null };
  });
  if (blocks.every(({ pieces }) => pieces?.length === 0)) {
    return { issues: [issueAt(0, 'blank', 'No sentence would be left.', 'Keep at least one.')] };
  }
  return { text: joinBlocks(text, blocks) };
}

/** A block with the indexes of its sentences as they were and the pieces that take their place. */
interface EditedBlock {
  readonly block: Block;
  readonly sentences: Range;
  /** Null where nothing happens to it. */
  readonly pieces: readonly Piece[] | null;
}

/** A batch by the sentences that it names. */
interface Plan {
  readonly changes: ReadonlyMap<number, Exclude<SentenceEdit, { kind: 'insert' }>>;
  readonly inserted: ReadonlyMap<number, readonly string[]>;
  /** Indexes of the blocks in which something happens. */
  readonly blocks: ReadonlySet<number>;
}

function planOf({ sentences }: Segmented, edits: readonly SentenceEdit[]): Plan {
  const changes = new Map<number, Exclude<SentenceEdit, { kind: 'insert' }>>();
  const inserted = new Map<number, string[]>();
  for (const edit of edits) {
    if (edit.kind !== 'insert') changes.set(edit.index, edit);
    else inserted.set(edit.before, [...(inserted.get(edit.before) ?? []), edit.text]);
  }
  const places = edits.map((edit) => (edit.kind === 'insert' ? edit.before : edit.index));
  const blocks = new Set(places.map((place) => (sentences[place] ?? sentences.at(-1)!).block));
  return { changes, inserted, blocks };
}

/** What becomes of the sentences of a block, with what is put in around them. */
function piecesOf({ body, sentences }: Segmented, own: Range, plan: Plan, glue: string): Piece[] {
  const pieces: Piece[] = [];
  const put = (before: number) => {
    for (const text of plan.inserted.get(before) ?? []) pieces.push({ text, gap: glue });
  };
  const textOf = (from: number, to = from) => body.slice(sentences[from]!.start, sentences[to]!.end);
  const gapAfter = (index: number) =>
    index + 1 === own.end ? glue : body.slice(sentences[index]!.end, sentences[index + 1]!.start);
  for (let index = own.start; index < own.end; index++) {
    put(index);
    const change = plan.changes.get(index);
    if (change === undefined) pieces.push({ text: textOf(index), gap: gapAfter(index) });
    else if (change.kind === 'replace') pieces.push({ text: change.text, gap: gapAfter(index) });
    else if (change.kind === 'split') pieces.push(...splitPiece(textOf(index), change.at, gapAfter(index)));
    else if (change.kind === 'merge') {
      pieces.push({ text: textOf(index, index + 1), gap: gapAfter(index + 1) });
      put(++index);
    }
  }
  if (own.end === sentences.length) put(own.end);
  return pieces;
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
  blocks: readonly EditedBlock[],
): Segmented {
  const parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const placed: Block[] = [];
  const sentences: Sentence[] = [];
  const first = blocks.findIndex(({ pieces }) => pieces?.length !== 0);
  blocks.forEach(({ block, sentences: own, pieces }, nth) => {
    if (pieces?.length === 0) return;
    const past = nth === 0 ? 0 : all[nth - 1]!.end;
    add(nth === first ? body.slice(0, all[0]!.start) : body.slice(past, block.start));
    const start = length;
    if (pieces === null) {
      const moved = length - block.start;
      for (let index = own.start; index < own.end; index++) {
        const { start: from, end: to } = before[index]!;
        sentences.push({ start: from + moved, end: to + moved, block: placed.length });
      }
      add(body.slice(block.start, block.end));
      placed.push({ kind: block.kind, start, end: length });
      return;
    }
    add(body.slice(block.start, before[own.start]!.start));
    pieces.forEach(({ text, gap }, index) => {
      sentences.push({ start: length, end: length + text.length, block: placed.length });
      add(text);
      if (index < pieces.length - 1) add(gap);
    });
    add(body.slice(before[own.end - 1]!.end, block.end));
    placed.push({ kind: block.kind, start, end: length });
  });
  return { body: parts.join('') + body.slice(all.at(-1)!.end), blocks: placed, sentences };
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
