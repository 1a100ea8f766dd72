import { expect, it } from 'vitest';
import { BitextError } from '../../src/errors.js';
import { storable } from '../../src/text/storable.js';

it.each(['', 'plain', 'пара 👩‍🚀 \u{10ffff}', '\ud83d\ude00', '\t\r\n\u007f\ufffe'])(
  'returns %j unchanged',
  (text) => {
    expect(storable(text, ['body'])).toBe(text);
  },
);

it.each([
  ['nul', 'ab\0c', 'offset 2'],
  ['surrogate', 'ab\ud83d', 'U+D83D) at offset 2'],
  ['surrogate', '\ude00ab', 'U+DE00) at offset 0'],
  ['surrogate', 'a\ud83d\ud83d\ude00', 'offset 1'],
])('refuses a broken text (%s) and names the place', (rule, text, place) => {
  const error = caught(() => storable(text, ['input', 'body']));
  expect(error.code).toBe('VALIDATION');
  expect(error.issues).toMatchObject([{ path: ['input', 'body'], rule }]);
  expect(error.message).toContain(place);
});

it('refuses a text over its length, and no shorter one', () => {
  expect(storable('abc', ['title'], { maxLength: 3 })).toBe('abc');
  expect(caught(() => storable('abcd', ['title'], { maxLength: 3 })).issues[0]?.rule).toBe('length');
});

function caught(act: () => unknown): BitextError {
  try {
    act();
  } catch (error) {
    if (error instanceof BitextError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
