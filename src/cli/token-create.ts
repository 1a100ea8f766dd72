import { Command, InvalidArgumentError } from 'commander';
import { createToken } from '../flows/create-token.js';
import { OPERATOR } from '../flows/token-manager.js';
import { ROLES, type Role } from '../store/tables.js';
import { printNewToken } from './print-token.js';
import { readExpiresAt } from './read-expires-at.js';
import { withStore } from './with-store.js';

interface Options {
  readonly role: Role[];
  readonly pair?: string[];
  readonly login?: string;
  readonly label?: string;
  readonly expires?: Date;
  readonly grant?: boolean;
  readonly json?: boolean;
}

export function tokenCreateCommand(): Command {
  return new Command('create')
    .description('make a token and print it, once; only a hash of its secret is stored')
    .requiredOption(
      '--role <role>',
      `what its bearer may do: ${ROLES.join(', ')}; repeat it for several`,
      (value, roles: Role[] | undefined) => [...(roles ?? []), ...listOf(value).map(readRole)],
    )
    .option(
      '--pair <pair>',
      'pair of languages that the work is bounded to, such as "uk>en" or "*>en"; repeat it for several (default: all that the user has)',
      (value, pairs: string[] | undefined) => [...(pairs ?? []), ...listOf(value)],
    )
    .option('--login <login>', 'whose token it is; made when new (default: the first role in lower case)')
    .option('--label <label>', 'a note to tell it by')
    .option('--expires <when>', 'when it ends: 90d, 12h, or a time (default: never)', readExpiresAt)
    .option('--grant', 'give the user whatever it lacks of these roles and pairs')
    .option('--json', 'print a JSON object with the token and what is known of it')
    .action(async ({ role, pair, login, label, expires, grant, json }: Options) => {
      await withStore('bitext token', async ({ db }) => {
        const issued = await createToken(db, OPERATOR, {
          roles: role,
          pairs: pair,
          login: login ?? role[0]!.toLowerCase(),
          label,
          expiresAt: expires,
          grant,
        });
        await printNewToken(db, issued, json ?? false);
      });
    });
}

function readRole(value: string): Role {
  const role = value.toUpperCase() as Role;
  if (ROLES.includes(role)) return role;
  throw new InvalidArgumentError(`It is one of ${ROLES.join(', ')}.`);
}

function listOf(value: string): string[] {
  const words = value.split(',').filter((word) => word.trim() !== '');
  if (words.length > 0) return words.map((word) => word.trim());
  throw new InvalidArgumentError('It is empty.');
}
