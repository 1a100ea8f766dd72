import type { Alternative } from '../../src/align/alignment.js';
import { findAlignment } from '../../src/flows/find-alignment.js';
import { findTranslation, withAlignment } from '../../src/flows/find-translation.js';
import { storedBeads } from '../../src/flows/stored-beads.js';
import { writeAlignment } from '../../src/flows/write-alignment.js';
import { writeTranslation } from '../../src/flows/write-translation.js';
import { decodeIdOf } from '../../src/graphql/global-id.js';
import type { Database } from '../../src/store/database.js';
import type { Aligned } from './aligned.js';

/** How sure the aligner would have been of a bead, and what else it would have thought of. */
export interface Doubt {
  readonly confidence: number;
  readonly alternative?: Alternative;
}

/** Makes an alignment current in which the beads at some indexes are doubted and no others. @returns its `sha256:…` */
export async function storeDoubts(
  db: Database,
  { alignmentId: id }: Aligned,
  doubts: Readonly<Record<number, Doubt>>,
): Promise<string> {
  const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
  return db.transaction().execute(async (tx) => {
    const found = await findAlignment(tx, { articleId, alignmentId });
    const beads = await storedBeads(tx, found);
    const { state } = await findTranslation(tx, articleId, found.translationId);
    const written = await writeAlignment(tx, {
      ...found,
      parentId: alignmentId,
      authorId: state.translatorId,
      beads: beads.map((bead, index) => ({ ...bead, confidence: 0.95, ...doubts[index] })),
    });
    await writeTranslation(tx, withAlignment(state, written.id));
    return `sha256:${written.contentHash.toString('hex')}`;
  });
}
