import { expect, it } from 'vitest';
import { transliterate } from '../../src/text/transliterate.js';

it.each([
  ['uk', 'Володимир Григорович', 'Volodymyr Hryhorovych'],
  ['ru', 'Владимир Григорьевич Щукин', 'Vladimir Grigorevich Shchukin'],
  ['und', 'Москва — «ТАСС»', 'Moskva - "TASS"'],
  ['bg', 'България', 'Balgariya'],
  ['sr', 'Ђоковић', 'Djokovic'],
  ['el', 'Αθήνα, Πειραιάς, ουρανός', 'Athina, Peiraias, ouranos'],
  ['de', 'Straße in Köln', 'Strasse in Koln'],
  ['pl', 'Łódź', 'Lodz'],
  ['vi', 'Đà Nẵng', 'Da Nang'],
  ['tr', 'Işık', 'Isik'],
  ['ja', 'きょうと とっきょ トヨタ ファン', 'kyouto tokkyo toyota fan'],
  ['ko', '서울 한국', 'seoul hanguk'],
  ['ar', 'محمد', 'mhmd'],
  ['he', 'ירושלים', 'irvshlim'],
  ['hy', 'Երևան', 'Erevan'],
  ['ka', 'თბილისი', 'tbilisi'],
  ['hi', 'दिल्ली नमस्ते', 'dilli namaste'],
  ['zh', '北京 2008', ' 2008'],
  ['en', 'Plain ASCII stays, 100%', 'Plain ASCII stays, 100%'],
])('spells %s %s as %s', (language, text, latin) => {
  expect(transliterate(text, language)).toBe(latin);
});
