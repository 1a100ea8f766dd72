import type { Script } from './script.js';

/** Hunterian, roughly: a consonant carries `a` unless a vowel sign or virama follows it, or its word ends. */
export const devanagari: Script = {
  test: /[\u0900-\u097f]/,
  render(text) {
    let latin = '';
    const chars = [...text.normalize('NFC')];
    for (const [i, char] of chars.entries()) {
      const consonant = CONSONANTS.get(char);
      const next = chars[i + 1] ?? '';
      if (consonant === undefined) latin += OTHERS.get(char) ?? char;
      else if (SILENCES.test(next)) latin += consonant;
      else latin += CONTINUES.test(next) ? `${consonant}a` : consonant;
    }
    return latin;
  },
};

/** A vowel sign, virama or nukta: the consonant has no vowel of its own. */
const SILENCES = /[\u093c\u093e-\u094d\u0955-\u0957]/u;
const CONTINUES = /[\u0900-\u093b\u0958-\u0961]/u;

const CONSONANTS = new Map(
  Object.entries({
    क: 'k',
    ख: 'kh',
    ग: 'g',
    घ: 'gh',
    ङ: 'n',
    च: 'ch',
    छ: 'chh',
    ज: 'j',
    झ: 'jh',
    ञ: 'n',
    ट: 't',
    ठ: 'th',
    ड: 'd',
    ढ: 'dh',
    ण: 'n',
    त: 't',
    थ: 'th',
    द: 'd',
    ध: 'dh',
    न: 'n',
    प: 'p',
    फ: 'ph',
    ब: 'b',
    भ: 'bh',
    म: 'm',
    य: 'y',
    र: 'r',
    ल: 'l',
    ळ: 'l',
    व: 'v',
    श: 'sh',
    ष: 'sh',
    स: 's',
    ह: 'h',
  }),
);

const OTHERS = new Map(
  Object.entries({
    अ: 'a',
    आ: 'a',
    इ: 'i',
    ई: 'i',
    उ: 'u',
    ऊ: 'u',
    ऋ: 'ri',
    ए: 'e',
    ऐ: 'ai',
    ओ: 'o',
    औ: 'au',
    ऑ: 'o',
    ऍ: 'e',
    'ा': 'a',
    'ि': 'i',
    'ी': 'i',
    'ु': 'u',
    'ू': 'u',
    'ृ': 'ri',
    'े': 'e',
    'ै': 'ai',
    'ो': 'o',
    'ौ': 'au',
    'ॉ': 'o',
    'ॅ': 'e',
    'ं': 'n',
    'ँ': 'n',
    'ः': 'h',
    '्': '',
    '़': '',
    ऽ: '',
    '।': '.',
    '॥': '.',
    ॐ: 'om',
    '०': '0',
    '१': '1',
    '२': '2',
    '३': '3',
    '४': '4',
    '५': '5',
    '६': '6',
    '७': '7',
    '८': '8',
    '९': '9',
  }),
);
