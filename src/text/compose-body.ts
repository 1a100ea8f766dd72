import { invalid } from '../errors.js';
import { primaryLanguage } from './language-tag.js';
import { type Block, type BlockKind, type Segmented, type Sentence, UNSPACED_LANGUAGES } from './text.js';

/** Where a block begins in a list of sentences. */
export interface BlockStart {
  /** Index of the block's first sentence. */
  readonly sentence: number;
  readonly kind: BlockKind;
}

/**
 * Puts a body together from a list of sentences, each kept exactly as given: blocks are parted by an empty
 * line, sentences of a block by a space (by nothing in languages that write none).
 *
 * @param starts ascending, the first at sentence 0
 * @throws BitextError `VALIDATION` for a sentence that is blank, has space around it, or holds a line break
 */
export function composeBody(
  sentences: readonly string[],
  starts: readonly BlockStart[],
  language: string,
  path: readonly string[],
): Segmented {
  sentences.forEach((sentence, index) => {
    refuseUnfit(sentence, [...path, String(index)]);
  });
  const glue = UNSPACED_LANGUAGES.has(primaryLanguage(language)) ? '' : ' ';
  const blocks: Block[] = [];
  const placed: Sentence[] = [];
  let body = '';
  starts.forEach(({ sentence: first, kind }, block) => {
    if (block > 0) body += '\n\n';
    const start = body.length;
    const past = starts[block + 1]?.sentence ?? sentences.length;
    for (let index = first; index < past; index++) {
      if (index > first) body += glue;
      const text = sentences[index] ?? '';
      placed.push({ start: body.length, end: body.length + text.length, block });
      body += text;
    }
    blocks.push({ kind, start, end: body.length });
  });
  return { body, blocks, sentences: placed };
}

function refuseUnfit(sentence: string, path: readonly string[]): void {
  if (sentence.trim() === '') {
    throw invalid(path, 'blank', 'A sentence of the list is blank.', 'Leave it out.');
  }
  if (sentence.trim() !== sentence) {
    throw invalid(path, 'space', 'A sentence of the list begins or ends with white space.', 'Trim it.');
  }
  if (/[\n\r\u2028\u2029]/.test(sentence)) {
    throw invalid(path, 'line-break', 'A sentence of the list holds a line break.', 'Give it on one line.');
  }
}
