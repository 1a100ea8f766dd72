import type { Script } from './script.js';

/** Revised Romanization letter by letter, without the sound changes between syllables. */
export const hangul: Script = {
  test: /[\uac00-\ud7a3]/,
  render: (text) =>
    text.replace(/[\uac00-\ud7a3]/g, (syllable) => {
      const index = syllable.charCodeAt(0) - 0xac00;
      const initial = INITIALS[Math.floor(index / 588)] ?? '';
      const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? '';
      return initial + vowel + (FINALS[index % 28] ?? '');
    }),
};

// A syllable is 0xAC00 + initial × 588 + vowel × 28 + final (The Unicode Standard, 3.12).
const INITIALS = [
  'g',
  'kk',
  'n',
  'd',
  'tt',
  'r',
  'm',
  'b',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
];
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
