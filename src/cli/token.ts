import { Command } from 'commander';
import { tokenCreateCommand } from './token-create.js';
import { tokenListCommand } from './token-list.js';
import { tokenRevokeCommand } from './token-revoke.js';
import { tokenRotateCommand } from './token-rotate.js';

export function tokenCommand(): Command {
  return new Command('token')
    .description('manage the tokens that mutations need')
    .addCommand(tokenCreateCommand())
    .addCommand(tokenListCommand())
    .addCommand(tokenRotateCommand())
    .addCommand(tokenRevokeCommand());
}
