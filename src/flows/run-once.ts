import { createHash } from 'node:crypto';
import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';

/** A mutation as its sender names it, so that sending it again does nothing twice. */
export interface KeyedRequest {
  readonly userId: number;
  readonly mutation: string;
  /** Chosen by the client, 1 to 200 characters; left out, every request stands for itself. */
  readonly key: string | null | undefined;
  /** The whole input, as JSON can hold it. */
  readonly input: unknown;
}

/**
 * Runs `work` in one transaction, once for a user and an idempotency key: the same key and input again gives
 * the first answer, `replayed`. Copies that arrive together wait for the first one. A failure keeps nothing.
 *
 * @param work gives an answer that JSON can hold
 * @throws BitextError `CONFLICT` when the key came with another input before; `VALIDATION` for an unusable key
 */
export async function runOnce<Answer extends { readonly replayed: boolean }>(
  db: Database,
  request: KeyedRequest,
  work: (tx: Database) => Promise<Answer>,
): Promise<Answer> {
  const { key } = request;
  if (key === null || key === undefined) return db.transaction().execute(work);
  const named = { ...request, key: readKey(key) };
  return db.transaction().execute(async (tx) => {
    if (!(await claimKey(tx, named))) return findKept<Answer>(tx, named);
    const answer = await work(tx);
    await tx
      .updateTable('idempotency')
      .set({ answer: JSON.stringify(answer) })
      .where('user_id', '=', named.userId)
      .where('key', '=', named.key)
      .execute();
    return answer;
  });
}

/**
 * The answer that a key has had, before any work is done for it; null for none.
 * @throws BitextError as `runOnce`
 */
export async function findReplay<Answer extends { readonly replayed: boolean }>(
  db: Database,
  request: KeyedRequest,
): Promise<Answer | null> {
  const { key } = request;
  if (key === null || key === undefined) return null;
  const named = { ...request, key: readKey(key) };
  const kept = await db
    .selectFrom('idempotency')
    .where('user_id', '=', named.userId)
    .where('key', '=', named.key)
    .select('key')
    .executeTakeFirst();
  return kept === undefined ? null : findKept<Answer>(db, named);
}

type NamedRequest = KeyedRequest & { readonly key: string };

/** Takes the key, or waits for whoever has it. @returns whether it is new */
async function claimKey(tx: Database, request: NamedRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('idempotency')
    .values({
      user_id: request.userId,
      key: request.key,
      mutation: request.mutation,
      input_hash: hashOf(request.input),
      answer: '{}',
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function findKept<Answer>(tx: Database, request: NamedRequest): Promise<Answer> {
  const kept = await tx
    .selectFrom('idempotency')
    .where('user_id', '=', request.userId)
    .where('key', '=', request.key)
    .select(['mutation', 'input_hash', 'answer'])
    .executeTakeFirstOrThrow();
  if (kept.mutation !== request.mutation || !kept.input_hash.equals(hashOf(request.input))) {
    const message = `The idempotency key ${JSON.stringify(request.key)} came with another input before.`;
    throw new BitextError('CONFLICT', message, [
      { path: ['idempotencyKey'], rule: 'unique', message, suggestion: 'Take a new key for a new input.' },
    ]);
  }
  return { ...(kept.answer as Answer), replayed: true };
}

function readKey(key: string): string {
  if (/^[\x20-\x7e]{1,200}$/.test(key)) return key;
  const message = 'An idempotency key is 1 to 200 printable ASCII characters, best a UUID.';
  throw new BitextError('VALIDATION', message, [
    { path: ['idempotencyKey'], rule: 'idempotency-key', message, suggestion: 'Use a UUID.' },
  ]);
}

/** Fields in the order of their names, so that an input written in another order is the same input. */
function hashOf(input: unknown): Buffer {
  const sorted = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(JSON.stringify(input ?? null, sorted))
    .digest();
}
