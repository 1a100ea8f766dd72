import { rarePoints } from '../anchors.js';
import { contentEvidence } from '../content-evidence.js';
import type { ContentModel } from '../content-model.js';
import { ContentRows } from '../content-rows.js';
import { nameLinks } from '../name-links.js';
import type { TokenFacts } from '../reading.js';
import type { ExtraSignal } from '../row-signal.js';
import type { SecondWay } from '../second-reading.js';

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
      const named = nameLinks(
        examples.flatMap((links) => [...links]),
        model.links,
        surfaces,
      );
      return {
        value: values.reduce((sum, value) => sum + value, 0),
        note: named === '' ? `no ${SAID[name]}` : `${SAID[name]}: ${named}`,
      };
    },
  };
}
