/**
 * What a sentence scanner must know of a UTF-16 code unit, as bits of `CHARACTER[code]`. Half of a
 * surrogate pair is `PAIRED`; letters outside the Basic Multilingual Plane are looked up by code point.
 */
export const UPPER = 1;
export const LOWER = 2;
/** A letter of a script without case. */
export const CASELESS = 4;
export const MARK = 8;
export const DIGIT = 16;
export const SPACE = 32;
/** Ends a sentence in some language: . ! ? … ; : and the stops of other scripts. */
export const STOP = 64;
export const OPENER = 128;
export const CLOSER = 256;
/** A quotation mark that opens or closes by its surroundings. */
export const QUOTE = 512;
export const DASH = 1024;
export const PICTURE = 2048;
export const PAIRED = 4096;
/** A stop after which no space is written: 。 ！ ？ and their kin. */
export const WIDE_STOP = 8192;
/** A stop of a script that has its own, so that it never marks an abbreviation or a decimal: । ؟ ። ။ ։ … */
export const PLAIN_STOP = 16384;

/** Signs that, several in a row, draw a line across a text: * _ = - */
export const RULER = 32768;

export const LETTER = UPPER | LOWER | CASELESS;
export const WORD = LETTER | MARK | DIGIT;

export const CHARACTER: Uint16Array = tabulate();

/** Whether the code unit at an offset is of one of some kinds; none is outside the text. */
export function isKind(text: string, at: number, kinds: number): boolean {
  return ((CHARACTER[text.charCodeAt(at)] ?? 0) & kinds) !== 0;
}

/** The first offset from `from` on whose code unit is of none of some kinds. */
export function skipKind(text: string, from: number, kinds: number): number {
  let at = from;
  while (isKind(text, at, kinds)) at++;
  return at;
}

function tabulate(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('');
  const rest = Array.from({ length: 0x2000 }, (_, i) => String.fromCharCode(0xe000 + i)).join('');
  const set = (pattern: RegExp, bit: number): void => {
    for (const { index } of all.matchAll(pattern)) table[index]! |= bit;
    for (const { index } of rest.matchAll(pattern)) table[0xe000 + index]! |= bit;
  };
  set(/[\p{Lu}\p{Lt}]/gu, UPPER);
  set(/\p{Ll}/gu, LOWER);
  set(/[\p{Lo}\p{Lm}]/gu, CASELESS);
  set(/\p{M}/gu, MARK);
  set(/\p{N}/gu, DIGIT);
  set(/\s/gu, SPACE);
  set(/\p{Ps}/gu, OPENER);
  set(/\p{Pe}/gu, CLOSER);
  set(/\p{Pd}/gu, DASH);
  set(/[«»‹›“”„‟‘’‚‛"'`´]/gu, QUOTE);
  set(/[\p{Sentence_Terminal}…‥⁇⁈⁉;:;·]/gu, STOP);
  set(/[*_=-]/gu, RULER);
  set(/[。｡！？．]/gu, WIDE_STOP);
  set(
    /[\u0589\u061d-\u061f\u06d4\u0700-\u0702\u0964\u0965\u104a\u104b\u1362\u1367\u1368\u17d4\u17d5\u1803\u1809\u1c3b\u1c3c\u1c7e\u1c7f\ua8ce\ua8cf\uabeb]/gu,
    PLAIN_STOP,
  );
  set(/\p{Extended_Pictographic}/gu, PICTURE);
  for (const code of [0x200d, 0x20e3, 0xfe0f]) table[code]! |= PICTURE;
  // Digits, # and * are parts of keycaps; the signs © ® ™ are written inside names.
  for (const code of [0x23, 0x2a, 0xa9, 0xae, 0x2122]) table[code]! &= ~PICTURE;
  for (let code = 0x30; code <= 0x39; code++) table[code]! &= ~PICTURE;
  table.fill(PAIRED, 0xd800, 0xe000);
  return table;
}
