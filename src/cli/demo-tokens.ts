import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BitextError } from '../errors.js';
import { createToken } from '../flows/create-token.js';
import { findActor } from '../flows/find-actor.js';
import { OPERATOR } from '../flows/token-manager.js';
import type { Database } from '../store/database.js';
import type { Role } from '../store/tables.js';

/** Whom the demo tokens speak for. The translator owns the English translation of the first seed. */
const DEMO_USERS: readonly { role: Role; login: string }[] = [
  { role: 'TRANSLATOR', login: 'hwright' },
  { role: 'REVIEWER', login: 'reviewer' },
  { role: 'EDITOR', login: 'editor' },
];

type Tokens = Partial<Record<Role, string>>;

/**
 * Tokens to try the embedded database with: random, made at the first start, kept beside the data in a file
 * that only its owner reads, so that every start can show them.
 */
export async function demoTokens(db: Database, folder: string): Promise<Tokens> {
  const file = path.join(folder, 'demo-tokens.json');
  const kept = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Tokens,
    () => ({}) as Tokens,
  );
  const tokens: Tokens = {};
  let changed = false;
  for (const { role, login } of DEMO_USERS) {
    const known = kept[role];
    const works = known !== undefined && (await isGood(db, known));
    tokens[role] = works ? known : await newToken(db, role, login);
    changed ||= !works;
  }
  if (changed) {
    await writeFile(file, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
    await chmod(file, 0o600);
  }
  return tokens;
}

async function newToken(db: Database, role: Role, login: string): Promise<string> {
  const input = { roles: [role], login, label: 'demo', grant: true };
  const { text } = await createToken(db, OPERATOR, input);
  if (text === null) throw new Error('a new token has no text');
  return text;
}

async function isGood(db: Database, token: string): Promise<boolean> {
  return findActor(db, token).then(
    () => true,
    (error: unknown) => {
      if (error instanceof BitextError) return false;
      throw error;
    },
  );
}
