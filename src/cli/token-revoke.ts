import { Command } from 'commander';
import { revokeToken } from '../flows/revoke-token.js';
import { OPERATOR } from '../flows/token-manager.js';
import { tokenById } from '../store/queries/tokens.js';
import { tokenRecord } from './print-token.js';
import { readTokenKey } from './read-token-key.js';
import { withStore } from './with-store.js';

export function tokenRevokeCommand(): Command {
  return new Command('revoke')
    .description('end a token at once')
    .argument('<id>', 'id of the token, as the list shows it, or the token itself')
    .option('--json', 'print a JSON object with what is known of it')
    .action(async (id: string, { json }: { json?: boolean }) => {
      await withStore('bitext token', async ({ db }) => {
        const { tokenId, replayed } = await revokeToken(db, OPERATOR, readTokenKey(id));
        const token = await tokenById(db, tokenId);
        if (token === null) throw new Error(`token ${tokenId} was revoked and is missing`);
        if (json) console.log(JSON.stringify(tokenRecord(token)));
        else console.log(`${token.public_id} ${replayed ? 'was revoked already' : 'is revoked'}`);
      });
    });
}
