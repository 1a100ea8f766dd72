import { segment } from './segment.js';

/**
 * The sentences of a text as strings, for scoring and for the command line: every line is a block, and
 * white space between sentences is left out.
 */
export function splitRow(language: string, text: string): string[] {
  return segment(text, language).sentences.map(({ start, end }) => text.slice(start, end));
}
