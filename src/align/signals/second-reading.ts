import { rarePoints } from '../anchors.js';
import { contentEvidence } from '../content-evidence.js';
import type { ContentModel } from '../content-model.js';
import { ContentRows } from '../content-rows.js';
import type { TokenFacts } from '../reading.js';
import type { ExtraSignal } from '../row-signal.js';
import type { SecondWay } from '../second-reading.js';

const MOST_EXAMPLES = 4;

const SAID: Record<SecondWay['name'], string> = {
  characters: 'characters known to translate words',
  stems: 'longer stems known to translate each other',
};

/** What the second reading of two texts says of their beads. @param surfaces what its tokens stand for */
export function secondSignal(
  model: ContentModel,
  { name, weight }: SecondWay,
  surfaces: TokenFacts['surfaces'],
): ExtraSignal {
  return {
    name,
    weight,
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
            ? `no ${SAID[name]}`
            : `${SAID[name]}: ${seen.slice(0, MOST_EXAMPLES).join(', ')}${more}`,
      };
    },
  };
}
