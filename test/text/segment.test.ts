import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/text/segment.js';

const PARAGRAPH =
  'The river rose in the night, and by the morning the lower streets stood under water. Nobody was hurt.';

const texts = (body: string) => {
  const { blocks, sentences } = segment(body, 'en');
  return {
    blocks: blocks.map(({ start, end }) => body.slice(start, end)),
    sentences: sentences.map(({ start, end, block }) => [block, body.slice(start, end)]),
  };
};

describe('segment', () => {
  it('makes one block of each line that is not blank, whatever ends the line', () => {
    const body = '\n  One. Two.\r\n\t\r\nThree.\rFour.\u2028Five.\u2029 \u00a0 Six. ';
    expect(texts(body)).toEqual({
      blocks: ['One. Two.', 'Three.', 'Four.', 'Five.', 'Six.'],
      sentences: [
        [0, 'One.'],
        [0, 'Two.'],
        [1, 'Three.'],
        [2, 'Four.'],
        [3, 'Five.'],
        [4, 'Six.'],
      ],
    });
  });

  it('gives no blocks for a body of white space', () => {
    expect(segment(' \n\t\u00a0', 'en')).toEqual({ body: ' \n\t\u00a0', blocks: [], sentences: [] });
  });

  it('takes the kinds that the caller gives', () => {
    const { blocks } = segment('Said she.\nShe said.', 'en', ['quotation', 'heading']);
    expect(blocks.map(({ kind }) => kind)).toEqual(['quotation', 'heading']);
  });

  it('gives back any body from its sentences and the white space between them', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\u2028',
        ' ',
        'Так. ',
        '«Ні!» ',
        'Dr. ',
        '。',
        '😀',
        '1. ',
        '\u00a0',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const body = pieces.join('');
        const { blocks, sentences } = segment(body, 'uk');
        const gaps = [...sentences.map(({ end }) => end), body.length].map((_, i) =>
          body.slice(sentences[i - 1]?.end ?? 0, sentences[i]?.start ?? body.length),
        );
        expect(gaps.join('').trim()).toBe('');
        const joined = sentences
          .map(({ start, end }, i) => (gaps[i] ?? '') + body.slice(start, end))
          .join('');
        expect(joined + (gaps.at(-1) ?? '')).toBe(body);
        expect(new Set(sentences.map(({ block }) => block)).size).toBe(blocks.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses kinds that do not number as the blocks', () => {
    expect(() => segment('One.\n\nTwo.', 'en', ['paragraph'])).toThrow(RangeError);
    expect(() => segment('One.\n\nTwo.', 'en', ['paragraph'])).toThrow('1 kinds given for 2 blocks');
  });

  it.each([
    ['a short title over a paragraph', `After the flood\n${PARAGRAPH}`, ['heading', 'paragraph']],
    [
      'a title in the middle',
      `${PARAGRAPH}\nThe bridge\n${PARAGRAPH}`,
      ['paragraph', 'heading', 'paragraph'],
    ],
    ['a title that ends the body', `${PARAGRAPH}\nThe bridge`, ['paragraph', 'paragraph']],
    ['a sentence', `It rained.\n${PARAGRAPH}`, ['paragraph', 'paragraph']],
    ['a line that opens a list', `The town needs:\n${PARAGRAPH}`, ['paragraph', 'paragraph']],
    [
      'a row of short lines',
      `Bread\nWater\nSand\n${PARAGRAPH}`,
      ['paragraph', 'paragraph', 'paragraph', 'paragraph'],
    ],
    ['a line in small letters', `so it went on\n${PARAGRAPH}`, ['paragraph', 'paragraph']],
    ['a short line over another', 'The bridge\nIt fell.', ['paragraph', 'paragraph']],
  ])('guesses the kinds around %s', (_, body, kinds) => {
    expect(segment(body, 'en').blocks.map(({ kind }) => kind)).toEqual(kinds);
  });
});
