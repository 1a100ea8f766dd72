import { invalid } from '../errors.js';

/** Limits for `storable`; `maxLength` counts UTF-16 code units. */
export interface StorableLimits {
  readonly maxLength?: number;
}

/**
 * Returns the text unchanged when Postgres can store it and give it back as it came.
 * Throws VALIDATION for U+0000 (rule `nul`), a surrogate without its partner (rule `surrogate`) and a text
 * longer than `maxLength` (rule `length`); the message names the offset in UTF-16 code units.
 */
export function storable(text: string, path: readonly string[], limits: StorableLimits = {}): string {
  const { maxLength } = limits;
  if (maxLength !== undefined && text.length > maxLength) {
    throw invalid(
      path,
      'length',
      `Text is ${text.length} code units long; at most ${maxLength} are allowed (offset ${maxLength} is the first too many)`,
    );
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) {
      throw invalid(
        path,
        'nul',
        `Text holds U+0000 at offset ${at}, which cannot be stored; remove it and send the text again`,
      );
    }
    if (code < 0xd800 || code > 0xdfff) continue;
    if (code > 0xdbff || !isTrail(text.charCodeAt(at + 1))) {
      throw invalid(
        path,
        'surrogate',
        `Text holds half a character (U+${code.toString(16).toUpperCase()}) at offset ${at}; it was probably cut in the middle of an emoji`,
      );
    }
    at++;
  }
  return text;
}

function isTrail(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
