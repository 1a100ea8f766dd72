import { describe, expect, it } from 'vitest';
import { boundsWithin, pairWithin, readPair } from '../../src/flows/pair-bounds.js';

describe('pairs of languages', () => {
  it.each([
    ['uk>en', 'uk>en'],
    [' UK > EN-gb ', 'uk>en-GB'],
    ['*>en', '*>en'],
    ['*>*', '*>*'],
  ])('are read: %s', (given, pair) => {
    expect(readPair(given, [])).toBe(pair);
  });

  it.each(['', 'uk', 'uk>', 'uk-en', 'uk>en>de', '**>en', 'uk>xx-yy-zzzzzzzzzz'])(
    'are refused: %s',
    (given) => {
      expect(() => readPair(given, ['input', 'pairs', '0'])).toThrow(
        expect.objectContaining({ code: 'VALIDATION' }),
      );
    },
  );

  it('lie within others that cover all of them', () => {
    expect(pairWithin('uk>en', [])).toBe(true);
    expect(pairWithin('uk>en', ['de>en', '*>en'])).toBe(true);
    expect(pairWithin('*>en', ['uk>en'])).toBe(false);
    expect(pairWithin('uk>en', ['uk>de'])).toBe(false);
  });
});

describe('a token within what its user may do', () => {
  const user = { roles: ['TRANSLATOR', 'REVIEWER'], pairs: ['uk>en', 'uk>de'] } as const;

  it('keeps what both have in common', () => {
    expect(boundsWithin({ roles: ['REVIEWER', 'ADMIN'], pairs: ['*>en', 'fr>de'] }, user)).toEqual({
      roles: ['REVIEWER'],
      pairs: ['uk>en'],
    });
  });

  it('has all pairs of the user where it names none, and its own where the user has no bounds', () => {
    expect(boundsWithin({ roles: ['REVIEWER'], pairs: [] }, user).pairs).toEqual(['uk>en', 'uk>de']);
    expect(boundsWithin({ roles: ['REVIEWER'], pairs: ['fr>de'] }, { ...user, pairs: [] }).pairs).toEqual([
      'fr>de',
    ]);
  });

  it('still reads where nothing else is left of it', () => {
    expect(boundsWithin({ roles: ['ADMIN'], pairs: [] }, user)).toEqual({ roles: ['READER'], pairs: [] });
    expect(boundsWithin({ roles: ['REVIEWER'], pairs: ['fr>pl'] }, user)).toEqual({
      roles: ['READER'],
      pairs: [],
    });
  });
});
