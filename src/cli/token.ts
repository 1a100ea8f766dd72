import { Command, InvalidArgumentError, Option } from 'commander';
import { createToken } from '../flows/token.js';
import { ROLES, type Role } from '../store/tables.js';
import { withStore } from './with-store.js';

export function tokenCommand(): Command {
  const create = new Command('create')
    .description('make a token and print it, once; only its hash is stored')
    .addOption(
      new Option('--role <role>', 'what its bearer may do')
        .choices(ROLES)
        .argParser((value) => {
          const role = value.toUpperCase() as Role;
          if (ROLES.includes(role)) return role;
          throw new InvalidArgumentError(`It is one of ${ROLES.join(', ')}.`);
        })
        .makeOptionMandatory(),
    )
    .option('--login <login>', 'whose token it is; made when new (default: the role in lower case)')
    .option('--label <label>', 'a note to tell it by')
    .action(async ({ role, login, label }: { role: Role; login?: string; label?: string }) => {
      await withStore('bitext token', async ({ db }) => {
        console.log(await createToken(db, { role, login: login ?? role.toLowerCase(), label }));
      });
    });
  return new Command('token').description('manage the tokens that mutations need').addCommand(create);
}
