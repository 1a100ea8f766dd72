import { Command } from 'commander';
import { rotateToken } from '../flows/rotate-token.js';
import { OPERATOR } from '../flows/token-manager.js';
import { tokenById } from '../store/queries/tokens.js';
import { printNewToken } from './print-token.js';
import { readExpiresAt } from './read-expires-at.js';
import { readTokenKey } from './read-token-key.js';
import { withStore } from './with-store.js';

export function tokenRotateCommand(): Command {
  return new Command('rotate')
    .description(
      'make a token that takes the place of another and print it, once; the old one ends in 24 hours',
    )
    .argument('<id>', 'id of the token, as the list shows it')
    .option('--now', 'end the old one at once')
    .option(
      '--expires <when>',
      'when the new one ends: 90d, 12h, or a time (default: as long as the old one)',
      readExpiresAt,
    )
    .option('--json', 'print a JSON object with the token and what is known of it')
    .action(async (id: string, { now, expires, json }: { now?: boolean; expires?: Date; json?: boolean }) => {
      await withStore('bitext token', async ({ db }) => {
        const rotated = await rotateToken(db, OPERATOR, readTokenKey(id), { now, expiresAt: expires });
        await printNewToken(db, rotated, json ?? false);
        const old = await tokenById(db, rotated.replacedId);
        const end = old?.revoked_at ? 'ended now' : `ends at ${old?.expires_at?.toISOString()}`;
        console.error(`bitext: ${old?.public_id} ${end}.`);
      });
    });
}
