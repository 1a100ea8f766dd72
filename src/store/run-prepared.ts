import type pg from 'pg';
import { type Database, poolOf } from './database.js';

/** A statement that Postgres parses and plans once a connection, and keeps under its name. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Statements that a connection keeps at most; each may hold some hundred kilobytes in Postgres. */
const MOST_NAMES = 200;

const kept = new WeakMap<pg.PoolClient, Set<string>>();

/** Runs a statement and gives its rows as lists of columns. A connection that has kept too many is closed after it. */
export async function runPrepared(db: Database, statement: PreparedStatement): Promise<unknown[][]> {
  const client = await poolOf(db).connect();
  const names = kept.get(client) ?? new Set();
  kept.set(client, names.add(statement.name));
  try {
    const { rows } = await client.query<unknown[]>({ ...statement, rowMode: 'array' });
    return rows;
  } finally {
    client.release(names.size > MOST_NAMES);
  }
}
