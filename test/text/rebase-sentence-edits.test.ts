import { describe, expect, it } from 'vitest';
import type { SentenceEdit } from '../../src/text/edit-sentences.js';
import { rebaseSentenceEdits } from '../../src/text/rebase-sentence-edits.js';

/** Sentences 0 to 3; a new one has come in front, 1 was reworded, 3 went before 2. */
const MOVED = { correspondence: [1, -1, 4, 3], afterCount: 5 };

describe('rebaseSentenceEdits', () => {
  it.each<[string, SentenceEdit, SentenceEdit | null]>([
    ['a sentence that stands elsewhere', { kind: 'remove', index: 0 }, { kind: 'remove', index: 1 }],
    ['a reworded sentence', { kind: 'replace', index: 1, text: 'x' }, null],
    [
      'a place before a sentence',
      { kind: 'insert', before: 3, text: 'x' },
      { kind: 'insert', before: 3, text: 'x' },
    ],
    ['a place before a reworded sentence', { kind: 'insert', before: 1, text: 'x' }, null],
    ['the end', { kind: 'insert', before: 4, text: 'x' }, { kind: 'insert', before: 5, text: 'x' }],
    ['neighbours that parted', { kind: 'merge', index: 2 }, null],
    ['a split', { kind: 'split', index: 2, at: 4 }, { kind: 'split', index: 4, at: 4 }],
  ])('follows %s, or says that it cannot', (_what, edit, rebased) => {
    expect(rebaseSentenceEdits([edit], MOVED)).toEqual(rebased === null ? null : [rebased]);
  });

  it('gives back all changes or none', () => {
    const edits: SentenceEdit[] = [
      { kind: 'remove', index: 0 },
      { kind: 'remove', index: 1 },
    ];
    expect(rebaseSentenceEdits(edits, MOVED)).toBeNull();
  });
});
