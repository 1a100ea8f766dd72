import type { BlockKind, Range } from './text.js';

/**
 * Guesses which lines of a body are headings; all others are paragraphs. `lines` are ranges of the body.
 *
 * A heading is a short line of words without any closing punctuation that stands directly over a line at
 * least twice its length which does close like a sentence. A row of such short lines is a list or a poem,
 * so a line beside another one is left a paragraph.
 */
export function guessKinds(body: string, lines: readonly Range[]): BlockKind[] {
  const bare = lines.map(({ start, end }) => isBareLine(body, start, end));
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (!bare[i] || next === undefined || bare[i - 1] === true) return 'paragraph';
    return standsOver(body, line, next) ? 'heading' : 'paragraph';
  });
}

const MAX_HEADING = 80;
const MIN_PARAGRAPH = 60;

/** Opens like a title (a capital, or a letter of a script without case), and has no mark that ends or lists. */
const TITLE = /^[«„“"'‘「『]?[\p{Lu}\p{Lt}\p{Lo}][^.!?…;。！？；।؟]*[\p{L}\p{M}\p{N}»”"’」』)]$/u;
const CLOSED = /[.!?…。！？।؟۔][»”“"’'」』)\]]?$/u;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;

function isBareLine(body: string, start: number, end: number): boolean {
  if (end - start > MAX_HEADING) return false;
  const line = body.slice(start, end);
  return width(line) <= MAX_HEADING && TITLE.test(line);
}

function standsOver(body: string, line: Range, next: Range): boolean {
  if (!CLOSED.test(body.slice(Math.max(next.start, next.end - 2), next.end))) return false;
  const below = width(body.slice(next.start, Math.min(next.end, next.start + 2 * MAX_HEADING)));
  return below >= MIN_PARAGRAPH && below >= 2 * width(body.slice(line.start, line.end));
}

/** Length in Latin letters: an ideograph, kana or Hangul syllable says about as much as two. */
function width(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}
