import { realign } from '../align/realign.js';
import type { Database } from '../store/database.js';
import type { FoundAlignment } from './find-alignment.js';
import { alignTextOf, readAlignable } from './find-original.js';
import { findBeads } from './lexicon.js';
import type { NewBead } from './new-bead.js';
import type { Watch } from './run-align.js';

/** Aligns the two texts of an alignment anew around its confirmed beads; see `realign`. */
export async function realignBeads(
  db: Database,
  found: FoundAlignment,
  beads: readonly NewBead[],
  watch: Watch,
): Promise<{ beads: NewBead[]; aligner: string; lexicon: string | null }> {
  const read = async ({ id, language }: FoundAlignment['source']) =>
    alignTextOf({ language, ...(await readAlignable(db, found.articleId, id)) });
  const task = realign(beads, await read(found.source), await read(found.target));
  const aligned = await findBeads(db, task.source, task.target, found, watch, task.fixed);
  return { ...aligned, beads: task.finish(aligned.beads) };
}
