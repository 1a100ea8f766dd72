import { Command } from 'commander';
import { CONFIG_VARIABLES } from '../config.js';
import { alignCommand } from './align.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { migrateCommand } from './migrate.js';
import { readCommand } from './read.js';
import { reportFailure } from './report-failure.js';
import { seedCommand } from './seed.js';
import { serveCommand } from './serve.js';
import { splitCommand } from './split.js';
import { tokenCommand } from './token.js';

const width = Math.max(...CONFIG_VARIABLES.map(({ name }) => name.length));
const environment = CONFIG_VARIABLES.map(
  ({ name, fallback, text }) => `  ${name.padEnd(width)}  ${text} (default: ${fallback})`,
).join('\n');

const program = new Command('bitext')
  .description('Articles beside sentence-aligned translations, in Postgres, through one GraphQL schema.')
  .version('0.1.0')
  .addHelpText('after', `\nEnvironment:\n${environment}\n\nExit codes: 0 done, 1 failed, 2 wrong usage.`)
  .showHelpAfterError('(bitext --help lists the commands)')
  .configureHelp({ showGlobalOptions: true });

for (const command of [
  serveCommand().addHelpText('after', `\nEnvironment:\n${environment}`),
  migrateCommand(),
  seedCommand(),
  importCommand(),
  readCommand(),
  splitCommand(),
  alignCommand(),
  exportCommand(),
  tokenCommand(),
]) {
  program.addCommand(command);
}

/** Wrong usage ends with 2, as the shell's own tools do; commander itself would say 1. */
function exitWithTwo(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  for (const child of command.commands) exitWithTwo(child);
}
exitWithTwo(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`bitext export … | head`): not a failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

await program.parseAsync().catch(reportFailure);
