import { guessKinds } from './guess-kinds.js';
import { isLineBreak, isSpace } from './space.js';
import { splitSentences } from './split-sentences.js';
import type { Block, BlockKind, Range, Segmented, Sentence } from './text.js';

/**
 * Cuts a body into blocks and sentences. Every line that is not blank is one block; lines end at LF, CR,
 * CR LF, U+2028 or U+2029. The body is returned as it came.
 *
 * `kinds` gives the kind of each block in order; without it headings are guessed (`guessKinds`).
 * Throws a RangeError when `kinds` has another length than the body has blocks.
 */
export function segment(body: string, language: string, kinds?: readonly BlockKind[]): Segmented {
  const lines = filledLines(body);
  if (kinds !== undefined && kinds.length !== lines.length) {
    throw new RangeError(`${kinds.length} kinds given for ${lines.length} blocks`);
  }
  const kindOf = kinds ?? guessKinds(body, lines);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  lines.forEach(({ start, end }, block) => {
    blocks.push({ start, end, kind: kindOf[block] ?? 'paragraph' });
    for (const range of splitSentences(body.slice(start, end), language)) {
      sentences.push({ start: start + range.start, end: start + range.end, block });
    }
  });
  return { body, blocks, sentences };
}

function filledLines(body: string): Range[] {
  const lines: Range[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at <= body.length; at++) {
    const code = at < body.length ? body.charCodeAt(at) : 0x0a;
    if (isLineBreak(code)) {
      if (start >= 0) lines.push({ start, end });
      start = -1;
    } else if (!isSpace(code)) {
      if (start < 0) start = at;
      end = at + 1;
    }
  }
  return lines;
}
