import { describe, expect, it } from 'vitest';
import { parseHash } from '../../src/flows/content-hash.js';
import { findDiff } from '../../src/flows/find-diff.js';
import { findText } from '../../src/flows/find-text.js';
import { movedSince } from '../../src/flows/meanwhile.js';
import { wholeAlignment } from '../../src/flows/stale-alignment.js';
import { sentencesMoved } from '../../src/flows/text-moved.js';
import { decodeIdOf, type NodeType } from '../../src/graphql/global-id.js';
import { revisionByHash } from '../../src/store/queries/revisions.js';
import { storeAligned } from '../support/aligned.js';
import { EDIT, REVERT } from '../support/edit-operations.js';
import { EDIT_TRANSLATION } from '../support/operations.js';
import { useService } from '../support/service.js';
import { tellStory } from '../support/story.js';

describe('somebody who takes a change back while a latecomer is being told of it', () => {
  const test = useService();

  it('leaves it said who changed the beads', async () => {
    const anna = await test.token('TRANSLATOR', 'anna');
    const rita = await test.token('REVIEWER', 'rita');
    const { alignmentId, contentHash, beads } = await storeAligned(test, anna, 6);
    const edits = [{ merge: [beads[0]!.id, beads[1]!.id] }];
    const { data } = await test.ask(EDIT, { alignmentId, expectedRevision: contentHash, edits }, rita);
    const merged = data.result.alignment;
    const [expected, current] = await Promise.all([whole(alignmentId), whole(merged.id)]);

    const back = { alignmentId, expectedRevision: merged.contentHash, to: alignmentId };
    expect((await test.ask(REVERT, back, anna)).data.result.contentHash).toBe(contentHash);
    const moved = await movedSince(test.db, expected, current);
    expect(moved).toMatchObject([{ before: [0, 1], after: [0] }]);
    expect(await loginsOf(moved)).toEqual(['rita']);
  });

  it('leaves it said who changed the sentences', async () => {
    const { articleId, translationId, text } = await tellStory(test, 'taken-back');
    const admin = await test.token('ADMIN', 'ada');
    const replace = async (expectedRevision: string, sentence: string) => {
      const input = { expectedRevision, edits: [{ replace: { index: 1, text: sentence } }] };
      const { data } = await test.ask(EDIT_TRANSLATION, { id: translationId, input }, admin);
      return data.result.translation.text.contentHash;
    };
    const changed = await replace(text, 'It took three years to build.');
    const key = {
      articleId: numberOf('Article', articleId),
      translationId: numberOf('Translation', translationId),
    };
    const read = async (hash: string) => {
      const found = await revisionByHash(test.db, key.articleId, key.translationId, parseHash(hash)!);
      return findText(test.db, { articleId: key.articleId, revisionId: found!.id });
    };
    const [before, after] = [await read(text), await read(changed)];

    expect(await replace(changed, 'It took two years to build.')).toBe(text);
    const diff = await findDiff(before.sentences, after.sentences);
    const moved = await sentencesMoved(test.db, key, before, diff, after);
    expect(moved).toMatchObject([{ kind: 'EDITED' }]);
    expect(await loginsOf(moved)).toEqual(['ada']);
  });

  const whole = async (id: string) => {
    const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
    return wholeAlignment(test.db, { articleId, alignmentId });
  };

  const loginsOf = async (moved: readonly { byId: number }[]) => {
    const logins = moved.map(({ byId }) =>
      test.db.selectFrom('user').where('id', '=', byId).select('login').executeTakeFirstOrThrow(),
    );
    return (await Promise.all(logins)).map(({ login }) => login);
  };

  function numberOf(type: NodeType, id: string): number {
    return decodeIdOf(type, id).at(-1) ?? 0;
  }
});
