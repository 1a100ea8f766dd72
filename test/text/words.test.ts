import { describe, expect, it } from 'vitest';
import { comparable } from '../../src/text/comparable.js';
import { words } from '../../src/text/words.js';

const cut = (text: string, language: string) =>
  words(text, language).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each([
    ['uk', "Прем’єр-міністр сказав: «Об'єднаймося!»", ['Прем’єр-міністр', 'сказав', "Об'єднаймося"]],
    ['uk', 'інтервʼю о 13:00, 20.02.2026', ['інтервʼю', 'о', '13:00', '20.02.2026']],
    ['en', "It's 1,234.5 km - the rock 'n' roll.", ["It's", '1,234.5', 'km', 'the', 'rock', 'n', 'roll']],
    ['fr', 'L’été, 1\u202f000\u202f000 €, 3e', ['L’été', '1\u202f000\u202f000', '3e']],
    ['de', 'U-Bahn-Station, 5-jährig', ['U-Bahn-Station', '5-jährig']],
    ['he', 'צה״ל וארה"ב', ['צה״ל', 'וארה', 'ב']],
    ['hi', 'हिन्दी में', ['हिन्दी', 'में']],
    ['fa', 'می\u200cخواهم', ['می\u200cخواهم']],
    ['en', '--- … 😀 !', []],
  ])('cuts %s %s', (language, text, expected) => {
    expect(cut(text, language)).toEqual(expected);
  });

  it.each([
    ['ja', '東京タワーは2024年に。'],
    ['zh', '我们在北京大学学习。'],
    ['th', 'ภาษาไทยเป็นภาษา'],
  ])('cuts every letter of unspaced %s into some word', (language, text) => {
    expect(cut(text, language).join('')).toBe(text.replace('。', ''));
    expect(cut(text, language).length).toBeGreaterThan(1);
  });

  it('keeps Latin and digits apart from the ideographs that touch them', () => {
    expect(cut('iPhone在', 'zh')).toEqual(['iPhone', '在']);
  });
});

it.each([
  ['Об’єднання', "об'єднання"],
  ['ОБʼЄДНАННЯ', "об'єднання"],
  ['ﬁn‑de‑siècle', 'fin-de-siècle'],
  ['ＡＢＣ１', 'abc1'],
  ["Don't", "don't"],
])('comparable folds %s to %s', (word, folded) => {
  expect(comparable(word)).toBe(folded);
});
