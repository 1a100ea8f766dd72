import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBodies } from '../../src/text/merge-bodies.js';
import { segment } from '../../src/text/segment.js';

const BASE = 'The bridge is open. It took two years.\nThe mayor spoke. Guests came. All went home.';

function merge(mine: string, theirs: string, base = BASE): string | null {
  return mergeBodies(segment(base, 'en'), segment(mine, 'en'), segment(theirs, 'en'));
}

describe('mergeBodies', () => {
  it('takes every change from whoever made it', () => {
    const mine = BASE.replace('two years', 'three years');
    const theirs = BASE.replace('All went home.', 'All went home late.\nThe end.');
    const both =
      'The bridge is open. It took three years.\nThe mayor spoke. Guests came. All went home late.\nThe end.';
    expect([merge(mine, theirs), merge(theirs, mine)]).toEqual([both, both]);
  });

  it('takes what both did alike once', () => {
    const same = BASE.replace('two', '2');
    expect(merge(same.replace('Guests', 'Many guests'), same)).toBe(same.replace('Guests', 'Many guests'));
  });

  it('follows sentences that one left out, and a new paragraph of the other', () => {
    const mine = BASE.replace('It took two years.\n', '');
    const theirs = BASE.replace('Guests came. ', 'Guests came.\n\n');
    expect(merge(mine, theirs)).toBe('The bridge is open. The mayor spoke. Guests came.\n\nAll went home.');
  });

  it.each([
    ['the same sentence', BASE.replace('two', 'three'), BASE.replace('two', 'four')],
    ['neighbours', BASE.replace('two', 'three'), BASE.replace('The mayor', 'Nobody')],
    ['one place, each with a sentence of their own', `${BASE} Night fell.`, `${BASE} Day broke.`],
  ])('does not guess where both changed %s', (_what, mine, theirs) => {
    expect(merge(mine, theirs)).toBeNull();
  });

  it('is the change itself where nobody else made one', () => {
    const body = fc
      .array(fc.constantFrom('One.', 'Two.', 'Three.', 'Four!', '\n', '\n\n', ' '), { minLength: 1 })
      .map((parts) => parts.join(' '))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(body, body, (base, mine) => {
        expect([merge(mine, base, base), merge(base, mine, base), merge(mine, mine, base)]).toEqual([
          mine,
          mine,
          mine,
        ]);
      }),
    );
  });
});
