import { expect } from 'vitest';
import type { Work } from './model.js';
import { type ModelAlignment, type ModelBead, spellAll } from './model-alignment.js';
import type { Real } from './real.js';
import { seeArticle } from './see-article.js';

/** An answer that made an alignment current. */
interface Result {
  readonly replayed: boolean;
  readonly alignment: { readonly id: string };
  readonly contentHash?: string;
}

/**
 * Takes note of an alignment that is current now between the same two texts, and of its event; of neither where it
 * was so before.
 * @param beads what it must hold; null where the model does not know
 */
export async function takeAlignment(
  real: Real,
  { article, translation }: Work,
  result: Result,
  event: string,
  beads: readonly ModelBead[] | null,
): Promise<ModelAlignment> {
  const seen = await seeArticle(real, article.id);
  const { alignment } = seen!.translations.find(({ id }) => id === translation.id)!;
  const { contentHash = alignment.contentHash } = result;
  expect([alignment.id, alignment.contentHash]).toEqual([result.alignment.id, contentHash]);
  if (beads !== null) expect(spellAll(alignment.beads)).toEqual(spellAll(beads));
  const earlier = translation.alignments.find(({ id }) => id === alignment.id);
  expect(alignment).toEqual(earlier ?? alignment);
  const same = alignment.id === translation.alignment.id;
  expect(result.replayed).toBe(same);
  if (!same) article.events.push(event);
  translation.move({ alignment });
  return alignment;
}
