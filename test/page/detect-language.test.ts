import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/page/detect-language.js';

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'uk',
    'Рятувальники дістали з покинутого колодязя тримісячне лосеня. Тварина просиділа там щонайменше добу.',
  ],
  [
    'ru',
    'Спасатели достали из заброшенного колодца трёхмесячного лосёнка. Животное просидело там не меньше суток.',
  ],
  [
    'be',
    'Ратавальнікі дасталі з закінутага калодзежа трохмесячнае ласяня. Жывёла прасядзела там не менш за суткі.',
  ],
  [
    'bg',
    'Спасителите извадиха от изоставен кладенец тримесечно лосче. Животното е престояло там най-малко едно денонощие.',
  ],
  [
    'sr',
    'Спасиоци су из напуштеног бунара извукли тромесечно младунче лоса. Животиња је тамо провела најмање један дан.',
  ],
  [
    'de',
    'Retter zogen ein drei Monate altes Elchkalb aus einem verlassenen Brunnen, in dem es einen Tag gesessen hatte.',
  ],
  ['ja', '救助隊は使われていない井戸から生後三か月のヘラジカの子を引き上げた。丸一日そこにいたとみられる。'],
];

describe('the language of an article', () => {
  it.each(TEXTS)('%s is told', async (tag, text) => {
    const found = await detectLanguage(text);
    expect(found.tag).toBe(tag);
    expect(found.confidence).toBeGreaterThan(0.3);
    expect(found.second).toBeNull();
  });

  it.each(['', 'Ok', '12345 67890 '.repeat(20), '……——!!!'.repeat(50)])('of %j is unsure', async (text) => {
    expect(await detectLanguage(text)).toEqual({ tag: 'und', confidence: 0, second: null });
  });

  it('of two languages half and half is unsure', async () => {
    const found = await detectLanguage([TEXTS[0]![1].repeat(6), TEXTS[5]![1].repeat(6)].join('\n'));
    expect(['und', 'uk', 'de']).toContain(found.tag);
    expect(found.tag === 'und' || found.second !== null).toBe(true);
  });
});
