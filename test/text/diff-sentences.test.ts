import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSentences, type SentenceChange, type SentenceDiff } from '../../src/text/diff-sentences.js';

/** `EDITED 0-1>2-3`: kind, range before, range after. */
const spell = ({ kind, before, after }: SentenceChange) =>
  `${kind} ${before.start}-${before.end}>${after.start}-${after.end}`;

const A = 'The ferry leaves at noon.';
const B = 'Nobody knows who rang the bell.';
const C = 'The harbour was closed for a week.';
const D = 'A crowd of two hundred waited on the quay.';
const X = 'Prices rose again in the spring.';

describe('the changes between two revisions', () => {
  const cases: [string, string[], string[], string[], number[]][] = [
    ['of nothing and nothing are none', [], [], [], []],
    ['of equal texts are none', [A, B], [A, B], [], [0, 1]],
    ['name an added sentence and its place', [A, B], [A, X, B], ['ADDED 1-1>1-2'], [0, 2]],
    ['take neighbouring added sentences together', [A], [X, C, A], ['ADDED 0-0>0-2'], [2]],
    ['name a text that is new as a whole', [], [A, B], ['ADDED 0-0>0-2'], []],
    ['name a removed sentence and its place', [A, B, C], [A, C], ['REMOVED 1-2>1-1'], [0, -1, 1]],
    [
      'name an edited sentence',
      [A, B, C],
      [A, 'Nobody knew who rang the bell.', C],
      ['EDITED 1-2>1-2'],
      [0, -1, 2],
    ],
    [
      'name a new sentence in place of an unlike one as removed and added',
      [A, B, C],
      [A, X, C],
      ['ADDED 1-1>1-2', 'REMOVED 1-2>1-1'],
      [0, -1, 2],
    ],
    [
      'tell an edited sentence from the one added before it',
      [A, D],
      [A, X, 'A crowd of three hundred waited on the quay.'],
      ['ADDED 1-1>1-2', 'EDITED 1-2>2-3'],
      [0, -1],
    ],
    ['name a sentence that moved to the end', [A, B, C], [B, C, A], ['MOVED 0-1>2-3'], [2, 0, 1]],
    ['keep a run that moved together', [A, B, C, D, X], [C, D, X, A, B], ['MOVED 0-2>3-5'], [3, 4, 0, 1, 2]],
    ['name a split sentence', [A, `${B} ${C}`, D], [A, B, C, D], ['SPLIT 1-2>1-3'], [0, -1, 3]],
    ['name merged sentences', [A, B, C, D], [A, `${B}${C}`, D], ['MERGED 1-3>1-2'], [0, -1, -1, 2]],
    ['name a white space that changed as edited', ['a  b'], ['a b'], ['EDITED 0-1>0-1'], [-1]],
    [
      'name a border that moved as edited',
      ['One two three.', 'Four.'],
      ['One two', 'three. Four.'],
      ['EDITED 0-2>0-2'],
      [-1, -1],
    ],
    [
      'name two sentences cut into three as split',
      ['One two three.', 'Four five six.'],
      ['One two', 'three. Four', 'five six.'],
      ['SPLIT 0-2>0-3'],
      [-1, -1],
    ],
    ['see a repeated sentence go where it goes', [A, B, A, C], [A, B, C], ['REMOVED 2-3>2-2'], [0, 1, -1, 2]],
    [
      'work without spaces',
      ['今日は東京で雨が降った。'],
      ['昨日は東京で雨が降った。'],
      ['EDITED 0-1>0-1'],
      [-1],
    ],
  ];
  test.each(cases)('%s', (_name, before, after, changes, correspondence) => {
    const diff = diffSentences(before, after);
    expect(diff.changes.map(spell)).toEqual(changes);
    expect(diff.correspondence).toEqual(correspondence);
    expect(diff.afterCount).toBe(after.length);
  });

  test('say how alike an edited sentence is', () => {
    const [slight] = diffSentences([B], ['Nobody knew who rang the bell.']).changes;
    const [none] = diffSentences(['One two', 'three.'], ['One', 'two three.']).changes;
    expect(slight!.similarity).toBeGreaterThan(0.7);
    expect(slight!.similarity).toBeLessThan(1);
    expect(none!.similarity).toBe(1);
  });

  test('list a moved sentence once where the text has it twice', () => {
    const diff = diffSentences([A, A, B, C, D], [B, C, D, A]);
    expect(diff.changes.map(spell)).toEqual(['MOVED 0-1>3-4', 'REMOVED 1-2>0-0']);
  });
});

const words = fc.array(fc.constantFrom('sea', 'boat', 'rain', 'of', 'a', 'Stadt'), { maxLength: 7 });
const sentence = words.map((list) => list.join(' '));
const text = fc.array(sentence, { maxLength: 25 });

/** A text and what somebody made of it: sentences dropped, swapped, joined, cut, reworded. */
const revised = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(5), fc.nat(30), fc.nat(30), sentence), { maxLength: 8 }))
  .map(([before, steps]) => {
    const after = [...before];
    for (const [kind, at, to, fresh] of steps) {
      const place = after.length === 0 ? 0 : at % after.length;
      const old = after[place] ?? '';
      if (kind === 0) after.splice(place, 1);
      else if (kind === 1) after.splice(to % (after.length + 1), 0, ...after.splice(place, 3));
      else if (kind === 2) after.splice(place, 2, `${old} ${after[place + 1] ?? ''}`);
      else if (kind === 3) after.splice(place, 1, old.slice(0, to), old.slice(to));
      else if (kind === 4) after.splice(place, 0, fresh);
      else after.splice(place, 1, `${old} ${fresh}`);
    }
    return { before, after };
  });
const anyTwo = fc.oneof(revised, fc.record({ before: text, after: text }));

/** Rebuilds the text after from the text before: what stays from there, what changed from the changes. */
function rebuild(before: readonly string[], after: readonly string[], diff: SentenceDiff): string[] {
  const made: (string[] | undefined)[] = Array.from({ length: diff.afterCount });
  const put = (at: number, value: string) => {
    if (made[at] !== undefined) throw new Error(`sentence ${at} stands in two changes`);
    made[at] = [value];
  };
  diff.correspondence.forEach((to, from) => {
    if (to !== -1) put(to, before[from]!);
  });
  for (const { kind, after: range } of diff.changes) {
    if (kind === 'MOVED') continue;
    for (let at = range.start; at < range.end; at++) put(at, after[at]!);
  }
  return made.map((value) => value![0]!);
}

describe('whatever the two texts', { timeout: 60_000 }, () => {
  const squeeze = (sentences: readonly string[]) => sentences.join('').replace(/\s+/g, '');

  test('changes and correspondence rebuild the text after', () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after }) => {
        expect(rebuild(before, after, diffSentences(before, after))).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  test('every sentence before stands in the correspondence or in one change', () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after }) => {
        const { changes, correspondence } = diffSentences(before, after);
        const seen = correspondence.map((to) => (to === -1 ? 0 : 1));
        for (const { kind, before: range } of changes) {
          for (let at = range.start; at < range.end; at++) {
            if (kind === 'MOVED') expect(correspondence[at]).not.toBe(-1);
            else seen[at]!++;
          }
        }
        expect(seen).toEqual(before.map(() => 1));
      }),
      { numRuns: 1000 },
    );
  });

  test('each kind is what it says', () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after }) => {
        for (const change of diffSentences(before, after).changes) {
          const old = before.slice(change.before.start, change.before.end);
          const made = after.slice(change.after.start, change.after.end);
          if (change.kind === 'ADDED') expect([old.length, made.length > 0]).toEqual([0, true]);
          if (change.kind === 'REMOVED') expect([old.length > 0, made.length]).toEqual([true, 0]);
          if (change.kind === 'MOVED') expect(made).toEqual(old);
          if (change.kind === 'SPLIT') expect(made.length).toBeGreaterThan(old.length);
          if (change.kind === 'MERGED') expect(made.length).toBeLessThan(old.length);
          if (change.kind === 'SPLIT' || change.kind === 'MERGED') expect(squeeze(made)).toBe(squeeze(old));
          if (change.kind === 'EDITED') {
            expect(made.length).toBe(old.length);
            expect(made).not.toEqual(old);
            if (old.length > 1) expect(squeeze(made)).toBe(squeeze(old));
            expect(change.similarity).toBeGreaterThanOrEqual(0.35);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('no sentence is left both removed and added', () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after }) => {
        const { changes } = diffSentences(before, after);
        const texts = (kind: string, side: 'before' | 'after', of: readonly string[]) =>
          changes
            .filter((change) => change.kind === kind)
            .flatMap((change) => of.slice(change[side].start, change[side].end));
        const removed = new Set(texts('REMOVED', 'before', before));
        expect(texts('ADDED', 'after', after).filter((added) => removed.has(added))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a text against itself has no change', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffSentences(same, same).changes).toEqual([]);
      }),
    );
  });
});
