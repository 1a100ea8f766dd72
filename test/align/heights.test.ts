import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { BeadRange } from '../../src/align/alignment.js';
import { Heights } from '../../src/align/heights.js';
import { readTokens, Vocabulary } from '../../src/align/read-tokens.js';

const read = (sentences: readonly string[]) => readTokens(sentences, 'en', new Vocabulary());
const spell = (beads: readonly BeadRange[]) =>
  beads.map((b) => `${b.source.start}-${b.source.end}:${b.target.start}-${b.target.end}`).join(' ');

const ENGLISH = [
  'The harbour of Odesa opened in 1794 and grew quickly.',
  'Captain Marchenko bought the steamer Vesta in 1877 at Hamburg, and in May 1876 Mykola Shevchenko painted it in Varna.',
  'In 1878 the Vesta carried 350 passengers to Istanbul.',
  'The museum in Kherson keeps its bell.',
  'Lloyd insured the ship for 12,500 roubles.',
  'Two engineers from Belfast, Robert Gray and Thomas Brown, checked the boilers every winter.',
  'A storm near Sulina broke the mast in November 1881.',
  'Nobody was hurt.',
];
const UKRAINIAN_MOVED = [
  'Гавань Одеси відкрили 1794 року, і вона швидко росла.',
  'Капітан Марченко купив пароплав «Веста» 1877 року в Гамбурзі.',
  'У травні 1876 року Микола Шевченко пофарбував його у Варні, а 1878 року «Веста» привезла 350 пасажирів до Стамбула.',
  'Музей у Херсоні зберігає її дзвін.',
  'Компанія Ллойда застрахувала корабель на 12 500 рублів.',
  'Двоє інженерів із Белфаста, Роберт Грей і Томас Браун, щозими перевіряли котли.',
  'Шторм біля Суліни зламав щоглу в листопаді 1881 року.',
  'Ніхто не постраждав.',
];
const UKRAINIAN = [
  UKRAINIAN_MOVED[0]!,
  'Капітан Марченко купив пароплав «Веста» 1877 року в Гамбурзі, а в травні 1876 року Микола Шевченко пофарбував його у Варні.',
  'У 1878 році «Веста» привезла 350 пасажирів до Стамбула.',
  ...UKRAINIAN_MOVED.slice(3),
];

describe('heights', () => {
  const side = read(['one two three four five six', 'seven eight nine ten eleven twelve']);
  const heights = new Heights();
  heights.lay(side, 2, 2, side, 2, 2);

  test('a token looks most to the token at its own height', () => {
    expect(heights.rows).toBe(12);
    expect(heights.columns).toBe(12);
    expect(heights.nearness(3, 3)).toBe(1);
    const looks = Array.from({ length: 12 }, (_, p) => heights.forward(heights.nearness(p, 3), 3));
    expect(looks.indexOf(Math.max(...looks))).toBe(3);
    expect(looks[2]).toBeGreaterThan(looks[0]!);
    expect(looks[4]).toBeGreaterThan(looks[11]!);
  });

  test('a token looks as much in all as if it looked everywhere evenly', () => {
    const dense = read(['a '.repeat(400)]);
    heights.lay(dense, 1, 1, dense, 1, 1);
    for (const q of [0, 100, 399]) {
      let sum = 0;
      for (let p = 0; p < 400; p++) sum += heights.forward(heights.nearness(p, q), q);
      expect(sum / 400).toBeCloseTo(1, 1);
    }
  });

  test('a clause that moved over a border joins two sentences on both sides', () => {
    const source = { language: 'en', sentences: ENGLISH };
    expect(spell(align(source, { language: 'uk', sentences: UKRAINIAN_MOVED }).beads)).toBe(
      '0-1:0-1 1-3:1-3 3-4:3-4 4-5:4-5 5-6:5-6 6-7:6-7 7-8:7-8',
    );
    expect(spell(align(source, { language: 'uk', sentences: UKRAINIAN }).beads)).toBe(
      '0-1:0-1 1-2:1-2 2-3:2-3 3-4:3-4 4-5:4-5 5-6:5-6 6-7:6-7 7-8:7-8',
    );
  });
});
