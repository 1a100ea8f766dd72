import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { EDIT_TRANSLATION, REBASE, REVIEW, REVISE } from '../support/operations.js';
import { useService } from '../support/service.js';
import { tellStory, translate } from '../support/story.js';

describe('whether what readers see is stale', () => {
  const test = useService();

  /** The flags as they are kept, and as the three tables have it. */
  const flags = async () => {
    const { rows } = await sql<{ language: string; kept: boolean; found: boolean }>`
      select e.language, e.stale as kept, coalesce(l.source_id <> a.revision_id, false) as found
      from edition e join article a on a.id = e.article_id
      left join alignment l on l.article_id = e.article_id and l.id = e.alignment_id
      where e.valid_until = 'infinity' order by e.language`.execute(test.db);
    for (const { kept, found, language } of rows) expect([language, kept]).toEqual([language, found]);
    return rows.filter(({ kept }) => kept).map(({ language }) => language);
  };

  it('is kept through revisions, edits, approvals and rebases', async () => {
    const story = await tellStory(test, 'bridge');
    const [anna, rita, editor] = [
      await test.token('TRANSLATOR', 'anna'),
      await test.token('REVIEWER', 'rita'),
      await test.token('EDITOR'),
    ];
    expect(await flags()).toEqual([]);
    const body = 'Міст відкрили 4 березня. Його будували два роки.\nМерка подякувала 120 робітникам.';
    const revised = await test.ask(
      REVISE,
      { id: story.articleId, input: { body, expectedRevision: story.basedOn } },
      editor,
    );
    const onto = revised.data.result.revision.contentHash;
    expect(await flags()).toEqual(['en']);

    const edits = [{ replace: { index: 0, text: 'The bridge was opened on 4 March.' } }];
    const edited = await test.ask(
      EDIT_TRANSLATION,
      { id: story.translationId, input: { expectedRevision: story.text, edits } },
      anna,
    );
    expect(edited.data.result.__typename).toBe('TranslationEditPayload');
    expect(await flags()).toEqual(['en']);

    const expectedRevision = edited.data.result.translation.text.contentHash;
    const approved = { id: story.translationId, input: { verdict: 'APPROVED', expectedRevision } };
    expect((await test.ask(REVIEW, approved, rita)).data.result.__typename).toBe('TranslationReviewPayload');
    expect(await flags()).toEqual(['en']);

    const rebased = await test.ask(REBASE, { id: story.translationId, onto, dryRun: false }, anna);
    expect(rebased.data.result.__typename).toBe('TranslationRebasePayload');
    // The text is the one that was approved, so readers see it with its new alignment at once.
    expect(await flags()).toEqual([]);
  });

  it('is said of a translation that comes too late', async () => {
    const story = await tellStory(test, 'tunnel');
    const input = { body: 'Тунель відкрили.', expectedRevision: story.basedOn };
    await test.ask(REVISE, { id: story.articleId, input }, await test.token('EDITOR'));
    await translate(test, story.articleId, story.basedOn, {
      language: 'de',
      title: 'T',
      body: 'Der Tunnel. Ist offen.',
    });
    expect(await flags()).toContain('en');
  });
});
