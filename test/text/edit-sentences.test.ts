import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSentences, type SentenceEdit } from '../../src/text/edit-sentences.js';
import { segment } from '../../src/text/segment.js';
import type { Segmented } from '../../src/text/text.js';

const BODY = '  Head line\n\nThe bridge  opened. It took two years.\tNobody cheered.\n\nThe end came. ';
const TEXT = segment(BODY, 'en');

const sentencesOf = ({ body, sentences }: Segmented) =>
  sentences.map(({ start, end }) => body.slice(start, end));

function edited(edits: readonly SentenceEdit[], text = TEXT, language = 'en'): Segmented {
  const result = editSentences(text, language, edits);
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.text;
}

describe('editSentences', () => {
  it('has the sentences that the cases below count on', () => {
    expect(sentencesOf(TEXT)).toEqual([
      'Head line',
      'The bridge  opened.',
      'It took two years.',
      'Nobody cheered.',
      'The end came.',
    ]);
  });

  it.each<[string, SentenceEdit[], string]>([
    ['nothing', [], BODY],
    [
      'another wording',
      [{ kind: 'replace', index: 2, text: 'It took three.' }],
      BODY.replace('It took two years.', 'It took three.'),
    ],
    [
      'a new sentence inside a block',
      [{ kind: 'insert', before: 2, text: 'Rain fell.' }],
      BODY.replace('It took', 'Rain fell. It took'),
    ],
    [
      'a new sentence at the end',
      [{ kind: 'insert', before: 5, text: 'Rain fell.' }],
      BODY.replace('The end came.', 'The end came. Rain fell.'),
    ],
    ['a removal inside a block', [{ kind: 'remove', index: 2 }], BODY.replace('It took two years.\t', '')],
    [
      'a removal at the end of a block',
      [{ kind: 'remove', index: 3 }],
      BODY.replace('\tNobody cheered.', ''),
    ],
    ['a block that goes', [{ kind: 'remove', index: 0 }], BODY.replace('Head line\n\n', '')],
    ['a split', [{ kind: 'split', index: 2, at: 8 }], BODY],
    ['a merge', [{ kind: 'merge', index: 2 }], BODY],
  ])('makes of %s the body that a person would', (_what, edits, body) => {
    expect(edited(edits).body).toBe(body);
  });

  it('splits and merges sentences without touching the body', () => {
    expect(sentencesOf(edited([{ kind: 'split', index: 2, at: 8 }])).slice(1, 4)).toEqual([
      'The bridge  opened.',
      'It took',
      'two years.',
    ]);
    expect(sentencesOf(edited([{ kind: 'merge', index: 2 }])).slice(1)).toEqual([
      'The bridge  opened.',
      'It took two years.\tNobody cheered.',
      'The end came.',
    ]);
  });

  it('puts no space where the language writes none', () => {
    const text = segment('橋が開通した。二年かかった。', 'ja');
    expect(edited([{ kind: 'insert', before: 1, text: '雨が降った。' }], text, 'ja').body).toBe(
      '橋が開通した。雨が降った。二年かかった。',
    );
  });

  it.each<[string, SentenceEdit[], string]>([
    ['a sentence that is not there', [{ kind: 'remove', index: 5 }], 'range'],
    ['half an index', [{ kind: 'remove', index: 0.5 }], 'range'],
    ['a blank wording', [{ kind: 'replace', index: 1, text: ' ' }], 'blank'],
    ['a line break', [{ kind: 'insert', before: 1, text: 'a\nb' }], 'line-break'],
    ['space around a wording', [{ kind: 'replace', index: 1, text: 'a ' }], 'space'],
    [
      'two changes of one sentence',
      [
        { kind: 'remove', index: 1 },
        { kind: 'replace', index: 1, text: 'a' },
      ],
      'twice',
    ],
    ['a merge over the border of a block', [{ kind: 'merge', index: 3 }], 'block'],
    ['a split at a space', [{ kind: 'split', index: 2, at: 7 }], 'split'],
    ['a split at the start', [{ kind: 'split', index: 2, at: 0 }], 'split'],
    ['a text without any sentence', [0, 1, 2, 3, 4].map((index) => ({ kind: 'remove', index })), 'blank'],
  ])('refuses %s by name', (_what, edits, rule) => {
    const result = editSentences(TEXT, 'en', edits);
    expect('issues' in result && result.issues.map((issue) => issue.rule)).toEqual([rule]);
  });

  it('keeps ranges in order, inside their blocks, with white space alone between them', () => {
    const edit = fc.oneof(
      fc.record({
        kind: fc.constant('replace' as const),
        index: fc.nat(5),
        text: fc.constantFrom('New.', '🙂 Ja.'),
      }),
      fc.record({ kind: fc.constant('insert' as const), before: fc.nat(5), text: fc.constant('Put in.') }),
      fc.record({ kind: fc.constant('remove' as const), index: fc.nat(5) }),
      fc.record({ kind: fc.constant('split' as const), index: fc.nat(5), at: fc.nat(20) }),
      fc.record({ kind: fc.constant('merge' as const), index: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        const result = editSentences(TEXT, 'en', edits);
        if ('issues' in result) return;
        const { body, blocks, sentences } = result.text;
        let past = 0;
        for (const { start, end, block } of sentences) {
          expect(body.slice(past, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(blocks[block]!.start);
          expect(end).toBeLessThanOrEqual(blocks[block]!.end);
          past = end;
        }
        expect(body.slice(past).trim()).toBe('');
        expect([...new Set(sentences.map(({ block }) => block))]).toEqual(blocks.map((_, index) => index));
      }),
    );
  });
});
