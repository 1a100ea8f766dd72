import { describe, expect, it } from 'vitest';
import { storeAligned } from '../support/aligned.js';
import { ALIGNMENT, EDIT, REVERT } from '../support/edit-operations.js';
import { ALIGN, EDIT_TRANSLATION, ERASE, REBASE, REVIEW, REVISE, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const TEXTS = `query ($id: ID!) { node(id: $id) { ... on Translation {
  text { contentHash } basedOn { contentHash } alignment { contentHash }
  staleness { affectedBeads { index } } history(first: 5) { nodes { kind actor { login } alignment { id } } }
  article { slug translations(first: 3) { nodes { id alignment { confidence beads(first: 3) { nodes { source { text } } } } } } }
} } }`;

describe('an article that is erased while others work at it', () => {
  const test = useService();
  const ROUNDS = 12;
  /** What may come of a request that is right: done, too late for another one, or too late for the article. */
  const OF_THE_REQUEST = ['DONE', 'STALE_REVISION', 'CONFLICT', 'NOT_FOUND'];

  it('fails nobody with a fault of the service', async () => {
    const admin = await test.token('ADMIN', 'ada');
    const anna = await test.token('TRANSLATOR', 'anna');
    const codes = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const it12 = await storeAligned(test, anna, 12);
      const { alignmentId, articleId, translationId, contentHash, beads } = it12;
      const first = await test.ask(
        EDIT,
        { alignmentId, expectedRevision: contentHash, edits: [{ confirm: beads[0]!.id }] },
        anna,
      );
      const now = first.data.result.contentHash;
      const { data, errors: no } = await test.ask(TEXTS, { id: translationId }, admin);
      expect(no).toBeUndefined();
      const { text, basedOn } = data.node;
      const body = Array.from({ length: 12 }, (_, at) => `Nummer ${2000 + at}.`).join(' ');
      const work: [string, Record<string, unknown>][] = [
        [EDIT, { alignmentId, expectedRevision: now, edits: [{ confirm: beads[3]!.id }] }],
        [EDIT, { alignmentId, expectedRevision: contentHash, edits: [{ confirm: beads[4]!.id }] }],
        [
          EDIT,
          {
            alignmentId,
            expectedRevision: now,
            edits: [{ confirm: beads[5]!.id }],
            dryRun: true,
            realign: true,
          },
        ],
        [REVERT, { alignmentId, expectedRevision: now, to: alignmentId }],
        [ALIGN, { alignmentId, beads: beads.map((_, at) => ({ source: [at], target: [at] })) }],
        [
          EDIT_TRANSLATION,
          { id: translationId, input: { expectedRevision: text.contentHash, edits: [{ remove: 3 }] } },
        ],
        [SUBMIT, { articleId, input: { language: 'de', title: 'B', basedOn: basedOn.contentHash, body } }],
        [
          SUBMIT,
          {
            articleId,
            input: { language: 'fr', title: 'B', basedOn: basedOn.contentHash, body, languageChecked: true },
          },
        ],
        [
          REVISE,
          { id: articleId, input: { expectedRevision: basedOn.contentHash, body: 'Number 1. Number 2.' } },
        ],
        [
          REVIEW,
          {
            id: translationId,
            input: {
              verdict: 'REJECTED',
              reasons: [{ reason: 'MEANING' }],
              expectedRevision: text.contentHash,
            },
          },
        ],
        [REBASE, { id: translationId, onto: basedOn.contentHash }],
        [ALIGNMENT, { id: alignmentId }],
        [TEXTS, { id: translationId }],
      ];
      const asked = work.map(([query, variables]) => test.ask(query, variables, admin));
      await new Promise((resolve) => setTimeout(resolve, round * 12));
      const erased = test.ask(ERASE, { id: articleId, reason: 'By order of a court.' }, admin);
      for (const { data, errors } of await Promise.all([...asked, erased])) {
        codes.add(errors?.[0]?.extensions.code ?? data.result?.code ?? 'DONE');
      }
    }
    expect(codes).toContain('NOT_FOUND');
    expect(OF_THE_REQUEST).toEqual(expect.arrayContaining([...codes]));
  }, 120_000);
});
