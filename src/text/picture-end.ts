import { CHARACTER, PAIRED, PICTURE } from './character.js';

/**
 * The offset behind the run of emoji that begins at `at`, with its skin tones, joiners, flags and variation
 * selectors; `at` itself when none begins there. A lone joiner or selector is no emoji.
 */
export function pictureEnd(text: string, at: number): number {
  let end = at;
  let seen = false;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const kind = CHARACTER[code]!;
    if ((kind & PICTURE) !== 0) {
      if (code !== VARIATION && code !== JOINER && code !== KEYCAP) seen = true;
      end++;
    } else if ((kind & PAIRED) !== 0 && isEmoji(text.codePointAt(end)!)) {
      seen = true;
      end += 2;
    } else break;
  }
  return seen ? end : at;
}

const VARIATION = 0xfe0f;
const JOINER = 0x200d;
const KEYCAP = 0x20e3;

/** The planes of pictures: flags and skin tones lie inside U+1F000 to U+1FAFF too. */
function isEmoji(code: number): boolean {
  return code >= 0x1f000 && code <= 0x1faff;
}
