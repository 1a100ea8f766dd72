import type { Realignment } from '../align/realign.js';
import { inSlices } from './in-slices.js';
import type { NewBead } from './new-bead.js';

/** The beads of the whole texts, from those that were found around the kept ones. */
export async function finishRealign(task: Realignment, found: readonly NewBead[]): Promise<NewBead[]> {
  const settled: NewBead[] = [];
  await inSlices(found, (slice) => {
    for (const bead of slice) settled.push(...task.settle(bead));
  });
  return task.finish(settled);
}
