import { rarePoints } from '../anchors.js';
import { contentEvidence } from '../content-evidence.js';
import type { ContentModel } from '../content-model.js';
import { ContentRows } from '../content-rows.js';
import type { TokenFacts } from '../reading.js';
import type { ExtraSignal } from '../row-signal.js';

/**
 * How much words count, and their characters, where both are read; chosen on the development set eng-zho. Words alone
 * have the weight of all content: see `WEIGHTS`.
 */
export const WITH_CHARACTERS = { words: 0.4, characters: 0.5 } as const;

const MOST_EXAMPLES = 4;

/** Characters that stand for each other, beside the words that they make up. @param surfaces what the tokens stand for */
export function characterSignal(model: ContentModel, surfaces: TokenFacts['surfaces']): ExtraSignal {
  return {
    name: 'characters',
    weight: WITH_CHARACTERS.characters,
    anchors: () => rarePoints(model.source, model.target, model.links),
    rows: (corridor, largest) => new ContentRows(model, corridor, largest),
    explain(i, j, m, n) {
      const { values, examples } = contentEvidence(model, i, j, m, n);
      const seen = examples.flatMap((links) =>
        [...links].map(([at, id]) => `${surfaces.source[id]} – ${surfaces.target[model.links.target[at]!]}`),
      );
      const more = seen.length > MOST_EXAMPLES ? ` and ${seen.length - MOST_EXAMPLES} more` : '';
      return {
        value: values.reduce((sum, value) => sum + value, 0),
        note:
          seen.length === 0
            ? 'no characters known to translate words'
            : `characters known to translate words: ${seen.slice(0, MOST_EXAMPLES).join(', ')}${more}`,
      };
    },
  };
}
