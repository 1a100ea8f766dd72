import { Command } from 'commander';
import { createService } from '../app.js';
import { loadSeeds } from './load-seeds.js';
import { withStore } from './with-store.js';

export function seedCommand(): Command {
  return new Command('seed')
    .description('load the articles of seeds/; those that are there already are left alone')
    .action(async () => {
      await withStore('bitext seed', async ({ db }) => {
        const service = await createService(db);
        const { articles, translations } = await loadSeeds(db, service);
        await service.http.close();
        console.log(`Loaded ${articles} articles and ${translations} translations.`);
      });
    });
}
