import fc from 'fast-check';
import { expect } from 'vitest';
import { asLists, cutBeads, type DrawnShapes, drawnShapes } from './cut-beads.js';
import { DrawnCommand } from './drawn-command.js';
import {
  bodyOf,
  changed,
  type DrawnChange,
  drawnChanges,
  LANGUAGES,
  type Language,
  newSentence,
  splitBody,
} from './drawn-text.js';
import { expectKept } from './expect-kept.js';
import { drawnPlace, type Model } from './model.js';
import { type ModelBead, spellAll } from './model-alignment.js';
import type { ModelArticle } from './model-article.js';
import { ModelTranslation } from './model-translation.js';
import { type DrawnExpected, drawnExpected, expectedOf, remember, STRANGER, wasDone } from './outcome.js';
import { may, type Name } from './people.js';
import { type Real, send } from './real.js';
import { type SeenWork, seeArticle } from './see-article.js';

interface Drawn {
  readonly who: Name;
  readonly article: number;
  readonly language: Exclude<Language, 'en'>;
  /** Of the translator's text before; of a new one where there is none. */
  readonly changes: readonly DrawnChange[];
  readonly way: 'together' | 'apart' | 'list';
  readonly title: string;
  readonly draft: boolean;
  /** The translator's own beads; a gap in them must be refused; null has them found. */
  readonly beads: DrawnShapes | 'gap' | null;
  readonly expected: DrawnExpected;
  /** Whether it names the text that it replaces; null where it replaces any. */
  readonly replaces: DrawnExpected | null;
}

export const drawnSubmit: fc.Arbitrary<Drawn> = fc.record({
  who: fc.constantFrom('anna', 'anna', 'bohdan', 'petra', 'rita', 'rita', 'ada', 'lena'),
  article: drawnPlace,
  language: fc.constantFrom(...LANGUAGES, 'de' as const),
  changes: drawnChanges,
  way: fc.constantFrom('together', 'apart', 'list'),
  title: fc.constantFrom('Title', 'Title', 'Other title'),
  draft: fc.constantFrom(false, false, true),
  beads: fc.oneof(drawnShapes, fc.constantFrom('gap' as const, null, null, null, null)),
  expected: drawnExpected,
  replaces: fc.oneof(fc.constant(null), drawnExpected),
});

/** The text as it is sent, and the sentences that it must have. */
interface Sent {
  readonly input: { readonly body?: string; readonly sentences?: readonly string[] };
  readonly sentences: readonly string[];
}

export class TranslationSubmitCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'translationSubmit';

  override check(model: Readonly<Model>): boolean {
    return model.articles.length > 0;
  }

  protected async act(model: Model, real: Real): Promise<void> {
    const { who, language, title, draft, expected, replaces } = this.drawn;
    const article = model.article(this.drawn.article);
    const own = article.translations.find((one) => one.by === who && one.language === language);
    const sent = this.text(own, article, model);
    const beads = this.beads(article, sent);
    const originals = article.texts.map(({ text }) => text);
    const input = {
      ...sent.input,
      ...(beads && { beads: asLists(beads) }),
      language,
      title,
      draft,
      languageChecked: true,
      basedOn: expectedOf(expected, originals),
      expectedRevision: replaces && (own ? expectedOf(replaces, own.texts) : STRANGER),
      idempotencyKey: model.nextName(),
    };
    const variables = { articleId: article.id, input };
    const result = await send(real, who, this.mutation, variables);
    const status = draft ? 'DRAFT' : 'SUBMITTED';
    const asFar = own?.status === status || (own?.status === 'APPROVED' && !draft);
    const replacesOther = own !== undefined && replaces !== null && replaces !== 'current';
    const faults = {
      FORBIDDEN: !may.translateInto(who, language),
      NOT_FOUND: article.erased,
      STALE_REVISION: expected !== 'current' || replacesOther,
      VALIDATION: this.drawn.beads === 'gap' || (own === undefined && replaces !== null),
      // The same text, as far on as it is, with other beads: what to do is another mutation.
      CONFLICT:
        result.code === 'CONFLICT' && beads !== null && asFar && this.isText(own, article, sent.sentences),
    };
    const current = expected === 'current' && replacesOther ? own.text : article.original;
    if (!wasDone(result, faults, current.contentHash)) return;
    const seen = (await seeArticle(real, article.id))?.translations.find(
      ({ id }) => id === result.translation.id,
    );
    expect(seen).toMatchObject({ by: who, language, text: { title, sentences: sent.sentences } });
    expect(seen?.alignment.id).toBe(result.alignment.id);
    const same =
      asFar &&
      own.basedOn.contentHash === article.original.contentHash &&
      own.text.contentHash === seen?.text.contentHash;
    expect([own?.id ?? result.translation.id, result.replayed]).toEqual([result.translation.id, same]);
    remember(model, { who, mutation: this.mutation, variables, article }, result);
    if (!same) this.take(seen!, own, article, beads, status);
  }

  /** The new state, after a look at the beads. */
  private take(
    seen: SeenWork,
    own: ModelTranslation | undefined,
    article: ModelArticle,
    beads: readonly ModelBead[] | null,
    status: string,
  ): void {
    const { text, alignment } = seen;
    const basedOn = article.original;
    if (beads !== null) expect(spellAll(alignment.beads)).toEqual(spellAll(beads));
    else if (own === undefined)
      expect(new Set(alignment.beads.map((bead) => bead.status))).toEqual(new Set(['AUTO']));
    else {
      const before = { source: own.basedOn.sentences, target: own.text.sentences, ...own.alignment };
      expectKept(before, { source: basedOn.sentences, target: text.sentences, ...alignment });
    }
    article.events.push(status === 'DRAFT' ? 'TRANSLATION_DRAFTED' : 'TRANSLATION_SUBMITTED');
    const standing = { status, text, basedOn, alignment };
    if (own !== undefined) own.move(standing);
    else article.translations.push(new ModelTranslation(seen.id, seen.language, this.drawn.who, standing));
  }

  private text(own: ModelTranslation | undefined, { original }: ModelArticle, model: Model): Sent {
    const { language, changes, way } = this.drawn;
    const before = own?.text.sentences ?? original.sentences.map(() => newSentence(language, model.next()));
    const sentences = changed(before, changes, language, () => model.next());
    if (way === 'list') return { input: { sentences }, sentences };
    const body = bodyOf(sentences, way === 'together');
    return { input: { body }, sentences: splitBody(body).sentences };
  }

  private beads({ original }: ModelArticle, { sentences }: Sent): ModelBead[] | null {
    const { beads, who } = this.drawn;
    if (beads === null) return null;
    const cut = cutBeads(
      beads === 'gap' ? [[1, 1]] : beads,
      original.sentences.length,
      sentences.length,
      who,
    );
    return beads === 'gap' ? cut.slice(1) : cut;
  }

  private isText(
    own: ModelTranslation | undefined,
    { original }: ModelArticle,
    sentences: readonly string[],
  ): boolean {
    const isSame = own?.text.sentences.join('\n') === sentences.join('\n');
    return isSame && own?.text.title === this.drawn.title && own.basedOn.contentHash === original.contentHash;
  }
}
