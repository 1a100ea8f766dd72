import { Command } from 'commander';
import { withStore } from './with-store.js';

export function migrateCommand(): Command {
  return new Command('migrate').description('bring the database up to date with sql/').action(async () => {
    await withStore('bitext migrate', async ({ migrated }) => {
      console.log(migrated.length === 0 ? 'The database is up to date.' : `Applied ${migrated.join(', ')}.`);
    });
  });
}
