import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newTokenText, readTokenText } from '../../src/flows/token-text.js';

describe('the text of a token', () => {
  const made = Array.from({ length: 200 }, newTokenText);

  it('is a prefix, an id, 256 bits of secret and a checksum, all in base 62', () => {
    for (const { text } of made) expect(text).toMatch(/^bitext_[0-9A-Za-z]{13}_[0-9A-Za-z]{49}$/);
    expect(new Set(made.map(({ text }) => text.slice(21, 64))).size).toBe(made.length);
    expect(new Set(made.map(({ publicId }) => publicId)).size).toBe(made.length);
  });

  it('gives its id and the SHA-256 of its secret back, and nothing else of the secret', () => {
    for (const { text, publicId, secretHash } of made) {
      const hash = createHash('sha256').update(text.slice(21, 64)).digest();
      expect(readTokenText(text)).toEqual({ publicId, secretHash });
      expect([publicId, secretHash]).toEqual([text.slice(7, 20), hash]);
    }
  });

  it('tells every slip of one character from a token', () => {
    const { text } = made[0]!;
    for (let at = 7; at < text.length; at++) {
      const other = text[at] === 'a' ? 'b' : 'a';
      expect(() => readTokenText(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)).toThrow(/copied/);
    }
  });

  it.each([
    ['half a token', made[1]!.text.slice(0, 40), 'The token was not copied whole. Copy it again.'],
    ['something else', 'ghp_0123456789', 'those begin with bitext_'],
    ['nothing', '', 'those begin with bitext_'],
    [
      'a token of the earlier form',
      `bitext_${'x'.repeat(43)}`,
      'is of an earlier form that is not taken any more',
    ],
  ])('says what is wrong with %s', (_what, text, message) => {
    expect(() => readTokenText(text)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    expect(() => readTokenText(text)).toThrow(message);
  });
});
