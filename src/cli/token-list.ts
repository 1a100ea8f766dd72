import { Command } from 'commander';
import type { Database } from '../store/database.js';
import type { Place } from '../store/keyset.js';
import { type ListedToken, TOKEN_STATES, type TokenFilter, tokensIn } from '../store/queries/tokens.js';
import { tokenRecord } from './print-token.js';
import { withStore } from './with-store.js';

const PAGE = 1_000;

export function tokenListCommand(): Command {
  return new Command('list')
    .description('list tokens, the newest first, tab-separated; never a secret')
    .option('--login <login>', 'only those of one user')
    .option('--active', 'only those that work')
    .option('--json', 'print one JSON object a line')
    .addHelpText(
      'after',
      `\nStates: ${TOKEN_STATES.join(', ')}. ROTATED has a successor and works until it expires.`,
    )
    .action(async ({ login, active, json }: { login?: string; active?: boolean; json?: boolean }) => {
      await withStore('bitext token', async ({ db }) => {
        if (!json) console.log(COLUMNS.join('\t'));
        const filter = { login: login ?? null, states: active ? (['ACTIVE', 'ROTATED'] as const) : null };
        for await (const token of everyToken(db, filter)) {
          console.log(json ? JSON.stringify(tokenRecord(token)) : rowOf(token));
        }
      });
    });
}

const COLUMNS = ['id', 'login', 'roles', 'pairs', 'created', 'expires', 'last used', 'state', 'label'];

async function* everyToken(db: Database, filter: TokenFilter) {
  let after: Place | null = null;
  for (;;) {
    // One row more than was asked for says that there is another page.
    const rows: ListedToken[] = await tokensIn(db, filter, {
      limit: PAGE,
      backward: false,
      after,
      before: null,
    });
    const page = rows.slice(0, PAGE);
    yield* page;
    if (rows.length <= PAGE) return;
    after = [page.at(-1)!.id];
  }
}

function rowOf(token: ListedToken): string {
  const { id, login, roles, pairs, created, expires, lastUsed, state, label } = tokenRecord(token);
  const time = (date: Date | null) => date?.toISOString() ?? '-';
  const all = pairs.length === 0 ? 'all' : pairs.join(',');
  const row = [id, login, roles.join(','), all, time(created), time(expires), time(lastUsed), state];
  return [...row, (label ?? '').replace(/\s+/g, ' ') || '-'].join('\t');
}
