import { describe, expect, it } from 'vitest';
import { diffSentences } from '../../src/text/diff-sentences.js';
import type { SentenceEdit } from '../../src/text/edit-sentences.js';
import { rebaseSentenceEdits } from '../../src/text/rebase-sentence-edits.js';

/** A new sentence has come in front, the second one was reworded, the last one went before the third. */
const MOVED = diffSentences(
  ['Anna came home.', 'Boris waited for a long while.', 'Clara sang.', 'Dora left early.'],
  ['Nobody knew.', 'Anna came home.', 'Boris waited for a short while.', 'Dora left early.', 'Clara sang.'],
);

describe('rebaseSentenceEdits', () => {
  it.each<[string, SentenceEdit, SentenceEdit]>([
    ['a sentence that stands elsewhere', { kind: 'remove', index: 0 }, { kind: 'remove', index: 1 }],
    [
      'a place before a sentence',
      { kind: 'insert', before: 3, text: 'x' },
      { kind: 'insert', before: 3, text: 'x' },
    ],
    ['the end', { kind: 'insert', before: 4, text: 'x' }, { kind: 'insert', before: 5, text: 'x' }],
    ['a split', { kind: 'split', index: 2, at: 4 }, { kind: 'split', index: 4, at: 4 }],
  ])('follows %s', (_what, edit, rebased) => {
    expect(rebaseSentenceEdits([edit], MOVED)).toEqual({ ok: true, edits: [rebased] });
  });

  it.each<[string, SentenceEdit, readonly number[], readonly number[]]>([
    ['a reworded sentence', { kind: 'replace', index: 1, text: 'x' }, [1], [2]],
    ['a place before a reworded sentence', { kind: 'insert', before: 1, text: 'x' }, [1], [2]],
    ['neighbours that parted', { kind: 'merge', index: 2 }, [2, 3], [3, 4]],
  ])('says of %s that it does not apply, and what stands there', (_what, edit, before, after) => {
    expect(rebaseSentenceEdits([edit], MOVED)).toEqual({ ok: false, clashes: [{ edit: 0, before, after }] });
  });

  it('gives back all changes or none', () => {
    const edits: SentenceEdit[] = [
      { kind: 'remove', index: 0 },
      { kind: 'remove', index: 1 },
    ];
    expect(rebaseSentenceEdits(edits, MOVED)).toEqual({
      ok: false,
      clashes: [{ edit: 1, before: [1], after: [2] }],
    });
  });
});
