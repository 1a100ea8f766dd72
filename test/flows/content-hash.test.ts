import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { revisionHash } from '../../src/flows/content-hash.js';
import { segment } from '../../src/text/segment.js';
import type { Segmented } from '../../src/text/text.js';

/** SHA-256 over the JSON as a whole. */
function hashAtOnce(language: string, title: string, { body, blocks, sentences }: Segmented): Buffer {
  const content = [
    language,
    title,
    body,
    blocks.map(({ kind, start, end }) => [kind, start, end]),
    sentences.map(({ start, end }) => [start, end]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}

describe('revisionHash', () => {
  it.each([
    ['a short text', 'Міст "відкрили".\nКінець.'],
    ['a long text', 'The harbour was quiet that morning.\n'.repeat(9_000)],
    ['a long text of pairs of surrogates', `a${'🌉'.repeat(150_000)}`],
    ['a long text of pairs of surrogates, shifted by one', '🌉'.repeat(150_000)],
  ])('of %s is that of its JSON, although it is made in pieces', async (_what, body) => {
    const text = segment(body, 'en');
    expect(await revisionHash('en', 'A "title"', text)).toEqual(hashAtOnce('en', 'A "title"', text));
  });
});
