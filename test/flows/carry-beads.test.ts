import { describe, expect, it } from 'vitest';
import { carryOver, keepUntouched } from '../../src/align/carry-over.js';
import { carryBeads, carryOwnEdit } from '../../src/flows/carry-beads.js';
import { findDiff } from '../../src/flows/find-diff.js';
import { mergeTexts } from '../../src/flows/merge-texts.js';
import type { NewBead } from '../../src/flows/new-bead.js';
import { diffSentences } from '../../src/text/diff-sentences.js';
import { mergeBodies } from '../../src/text/merge-bodies.js';
import { segment } from '../../src/text/segment.js';
import { inventedPair, randomFrom } from '../align/invented.js';

/** Long enough for another thread. */
const { source, target, gold } = inventedPair(5_000, randomFrom(5));
const AFTER = [
  ...source.slice(100, 200),
  'Nothing like this was here.',
  ...source.slice(0, 100),
  ...source.slice(202, 3_000).map((sentence, nth) => (nth % 50 === 7 ? `${sentence} Indeed.` : sentence)),
  `${source[3_000]} ${source[3_001]}`,
  ...source.slice(3_002),
];
const BEADS = gold.map(
  (bead, nth): NewBead => ({
    ...bead,
    status: nth % 3 === 0 ? 'CONFIRMED' : 'AUTO',
    origin: nth % 3 === 0 ? 'HUMAN' : 'LEXICAL',
    confidence: 0.9,
    signals: [{ name: 'length', value: nth, weight: 1, note: `bead ${nth}` }],
    confirmedBy: nth % 3 === 0 ? 7 : null,
    note: nth % 10 === 0 ? `note ${nth}` : null,
    alternative: null,
  }),
);

describe('what is done on another thread with long texts is the same as in place', () => {
  it('for what changed between two revisions', async () => {
    const diff = await findDiff(source, AFTER);
    expect(diff).toEqual(diffSentences(source, AFTER));
    expect(new Set(diff.changes.map(({ kind }) => kind))).toEqual(
      new Set(['MOVED', 'ADDED', 'REMOVED', 'EDITED', 'MERGED']),
    );
  });

  it('for texts that have nothing in common', async () => {
    expect(await findDiff(source.slice(0, 400), target.slice(0, 400))).toEqual(
      diffSentences(source.slice(0, 400), target.slice(0, 400)),
    );
  });

  it('for beads that are carried over, with all that is said of them', async () => {
    const diff = { source: diffSentences(source, AFTER) };
    const carried = await carryBeads(BEADS, diff);
    expect(carried).toEqual(carryOver(BEADS, diff));
    expect(carried.affected.length).toBeGreaterThan(10);
  });

  it('for beads that are kept after an edit of the target', async () => {
    const diff = diffSentences(target, target.with(9, 'Mended.').toSpliced(50, 1));
    expect(await carryOwnEdit(BEADS, diff)).toEqual(keepUntouched(BEADS, diff));
  });

  it('for bodies that are merged', async () => {
    const [base, mine, theirs] = [source, source.with(3, 'Mine.'), source.with(4_000, 'Theirs.')].map(
      (sentences) => segment(sentences.join('\n'), 'en'),
    );
    const merged = await mergeTexts(base!, mine!, theirs!);
    expect(merged).toBe(mergeBodies(base!, mine!, theirs!));
    expect(merged).toBe(source.with(3, 'Mine.').with(4_000, 'Theirs.').join('\n'));
  });
});
