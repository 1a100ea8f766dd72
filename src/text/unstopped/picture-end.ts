import { CHARACTER, PAIRED, PICTURE } from '../character.js';

/**
 * The offset behind the run of emoji that begins at `at`, with its skin tones, joiners, flags and variation
 * selectors; `at` itself when none begins there. A joiner or selector alone begins none.
 */
export function pictureEnd(text: string, at: number): number {
  if (JOINTS.has(text.charCodeAt(at))) return at;
  let end = at;
  while (end < text.length) {
    const kind = CHARACTER[text.charCodeAt(end)]!;
    if ((kind & PICTURE) !== 0) end++;
    else if ((kind & PAIRED) !== 0 && isEmoji(text.codePointAt(end)!)) end += 2;
    else break;
  }
  return end;
}

/** Zero width joiner, the frame of keycaps, the selector of emoji. */
const JOINTS = new Set([0x200d, 0x20e3, 0xfe0f]);

/** The planes of pictures: flags and skin tones lie inside U+1F000 to U+1FAFF too. */
function isEmoji(code: number): boolean {
  return code >= 0x1f000 && code <= 0x1faff;
}
