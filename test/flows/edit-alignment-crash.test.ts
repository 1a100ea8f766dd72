import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { storeAligned } from '../support/aligned.js';
import { EDIT } from '../support/edit-operations.js';
import { useService } from '../support/service.js';
import { snapshot } from '../support/snapshot.js';

describe('alignmentEdit when the connection breaks', () => {
  const test = useService();

  it('changes nothing in the middle, and the same request sent again is done once', async () => {
    const anna = await test.token('TRANSLATOR', 'anna');
    const aligned = await storeAligned(test, anna, 5);
    const variables = {
      alignmentId: aligned.alignmentId,
      expectedRevision: aligned.contentHash,
      edits: [{ merge: [aligned.beads[0]!.id, aligned.beads[1]!.id] }],
      idempotencyKey: 'broken off',
    };
    const before = await snapshot(test.db);
    const answer = await breakOff(() => test.ask(EDIT, variables, anna));
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(await snapshot(test.db)).toEqual(before);
    const again = await test.ask(EDIT, variables, anna);
    expect(again.data.result).toMatchObject({ __typename: 'AlignmentEditPayload', replayed: false });
  });

  /** Lets a mutation come to its last step, the event, and ends its connection there. */
  async function breakOff<T>(mutate: () => Promise<T>): Promise<T> {
    const other = openDatabase(test.url, { size: 1 });
    try {
      return await other.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(hashtext('bitext_event'))`.execute(tx);
        const answer = mutate();
        for (;;) {
          const { rows } = await sql`
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and query like 'insert into "event"%'
              and wait_event = 'advisory'`.execute(test.db);
          if (rows.length > 0) return await answer;
          await sleep(10);
        }
      });
    } finally {
      await other.destroy();
    }
  }
});
