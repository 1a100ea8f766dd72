import type pg from 'pg';

/** Named statements that a connection keeps at most; each may hold some hundred kilobytes in Postgres. */
const MOST_NAMES = 200;

const kept = new WeakMap<pg.ClientBase, Set<string>>();

/** Notes that a connection keeps a statement by its name, and says whether it keeps too many to be used again. */
export function keepsTooMany(client: pg.ClientBase, name: string | undefined): boolean {
  if (name === undefined) return false;
  const names = kept.get(client) ?? new Set();
  kept.set(client, names.add(name));
  return names.size > MOST_NAMES;
}
