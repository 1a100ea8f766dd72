import fc from 'fast-check';
import { expect } from 'vitest';
import { DrawnCommand } from './drawn-command.js';
import { type DrawnEdits, drawnEdits, editedText, editsOf } from './drawn-edits.js';
import { expectKept } from './expect-kept.js';
import { drawnPlace, type Model } from './model.js';
import { type DrawnExpected, drawnExpected, expectedOf, remember, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';
import { seeArticle } from './see-article.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly work: number;
  readonly edits: DrawnEdits;
  readonly title: string | null;
  readonly draft: boolean | null;
  readonly expected: DrawnExpected;
}

export const drawnEditOfText: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  work: drawnPlace,
  edits: drawnEdits,
  title: fc.constantFrom(null, null, 'Title', 'Other title'),
  draft: fc.constantFrom(null, null, true, false),
  expected: drawnExpected,
});

export class TranslationEditCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'translationEdit';

  protected async act(model: Model, real: Real): Promise<void> {
    const { title, draft, expected } = this.drawn;
    const { article, translation } = model.work(this.drawn.work);
    const who = whoIs(this.drawn.who, translation.by);
    const { text, status, basedOn, alignment } = translation;
    const edits = editsOf(this.drawn.edits, translation, () => model.next());
    const after = editedText(text, edits);
    const input = {
      edits,
      title,
      draft,
      expectedRevision: expectedOf(expected, translation.texts),
      idempotencyKey: model.nextName(),
    };
    const variables = { translationId: translation.id, input };
    const result = await send(real, who, this.mutation, variables);
    const faults = {
      FORBIDDEN: !may.mend(who, translation),
      NOT_FOUND: article.erased,
      STALE_REVISION: expected !== 'current',
      VALIDATION: after === null,
    };
    if (!wasDone(result, faults, text.contentHash)) return;
    const seen = (await seeArticle(real, article.id))?.translations.find(({ id }) => id === translation.id);
    expect(seen?.text).toMatchObject({ title: title ?? text.title, ...after });
    expect(seen?.alignment.id).toBe(result.alignment.id);
    const next = (draft ?? status === 'DRAFT') ? 'DRAFT' : 'SUBMITTED';
    const settled = next === status || (draft === null && status === 'APPROVED');
    const same = settled && seen?.text.contentHash === text.contentHash;
    expect(result.replayed).toBe(same);
    remember(model, { who, mutation: this.mutation, variables, article }, result);
    if (same) return;
    const source = basedOn.sentences;
    expectKept(
      { source, target: text.sentences, beads: alignment.beads },
      { source, target: seen!.text.sentences, beads: seen!.alignment.beads },
    );
    translation.move({ status: next, text: seen!.text, alignment: seen!.alignment });
    article.events.push('TRANSLATION_EDITED');
  }
}
