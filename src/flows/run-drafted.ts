import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { StaleRevision } from './find-original.js';
import { findReplay, type KeyedRequest, runOnce } from './run-once.js';

/** Somebody else's work became current while this was being worked out. */
export class Overtaken extends Error {}

/** Times that work is done again when others were faster and it starts from what is current after all. */
const MOST_TRIES = 5;

/**
 * Does the long part of a write before its transaction, so that others wait for the short part alone, and all of it
 * again when the transaction finds that somebody was faster.
 *
 * @param draft works from what is current, and throws `StaleRevision` where that is not what was expected
 * @param store throws `Overtaken` where the draft does not start from what is current any more
 * @throws BitextError as `runOnce` and both parts; `CONFLICT` when others were faster every time
 */
export async function runDrafted<Draft, Answer extends { readonly replayed: boolean }>(
  db: Database,
  request: KeyedRequest,
  draft: () => Promise<Draft>,
  store: (tx: Database, draft: Draft) => Promise<Answer>,
): Promise<Answer> {
  const kept = await findReplay<Answer>(db, request);
  if (kept !== null) return kept;
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const drafted = await draft();
      const answer = await runOnce(db, request, (tx) => store(tx, drafted)).catch(unlessOvertaken);
      if (answer !== null) return answer;
    }
  } catch (error) {
    // A copy of this request may have been the one that was faster.
    const copy = error instanceof StaleRevision ? await findReplay<Answer>(db, request) : null;
    if (copy === null) throw error;
    return copy;
  }
  throw new BitextError('CONFLICT', 'Others were faster again and again. Send it once more.');
}

function unlessOvertaken(error: unknown): null {
  if (error instanceof Overtaken) return null;
  throw error;
}
