import { Command } from 'commander';
import { createService, listen, listenForChanges, openStore, type Store } from '../app.js';
import { readConfig } from '../config.js';
import { FIRST_QUERY } from '../web/first-query.js';
import { demoTokens } from './demo-tokens.js';
import { loadSeeds } from './load-seeds.js';

export function serveCommand(): Command {
  return new Command('serve')
    .description('start the service: database, migrations, seeds on the first run, HTTP')
    .option('--no-seed', 'leave an empty database empty')
    .action(async ({ seed }: { seed: boolean }) => {
      const config = readConfig(process.env);
      const log = (message: string) => console.error(`bitext: ${message}`);
      const store = await openStore(config, {
        mode: 'hold',
        holder: `bitext serve on http://${config.host}:${config.port}`,
        onFault: log,
      });
      const stop = stopOnce(store, log);
      const events = listenForChanges(store.url, log);
      try {
        const service = await createService(store.db, events, { ...config.http, oidc: config.oidc });
        stop.closing(async (signal) => {
          // Whoever sits at a terminal has nobody else's requests to wait for.
          if (signal === 'SIGTERM') await service.drain.begin();
          await service.http.close();
        });
        if (seed && (await isEmpty(store))) {
          const { articles, translations } = await loadSeeds(store.db, service);
          log(`loaded ${articles} seed articles with ${translations} translations.`);
        }
        const address = await listen(service.http, config);
        await welcome(store, address);
      } catch (error) {
        events.close();
        await store.close();
        throw error;
      }
    });
}

async function isEmpty({ db }: Store): Promise<boolean> {
  return (await db.selectFrom('article').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** Stops in order on Ctrl-C or SIGTERM: answers what is under way, then the database; a second signal ends at once. */
function stopOnce(store: Store, log: (message: string) => void) {
  let close: (signal: NodeJS.Signals) => Promise<unknown> = async () => {};
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log(`${signal === 'SIGINT' ? 'interrupted' : 'asked to end'}, stopping …`);
    await close(signal).catch((error: Error) => log(error.message));
    await store.close().catch((error: Error) => log(error.message));
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    closing: (how: (signal: NodeJS.Signals) => Promise<unknown>) => {
      close = how;
    },
  };
}

async function welcome(store: Store, address: string): Promise<void> {
  const lines = [
    '',
    `Bitext serves ${address}`,
    `  playground  ${address}/graphql  (open it in a browser)`,
    `  graph       ${address}/graphql  (POST)`,
    `  health      ${address}/health, ${address}/ready`,
    store.cluster === null
      ? '  database    the one of DATABASE_URL'
      : `  database    embedded Postgres in ${store.cluster.folder}`,
  ];
  if (store.cluster !== null) {
    lines.push('', 'Demo tokens of this embedded database, for mutations (Authorization: Bearer …):');
    for (const [role, token] of Object.entries(await demoTokens(store.db, store.cluster.folder))) {
      lines.push(`  ${role.padEnd(11)} ${token}`);
    }
  } else {
    lines.push('', 'Tokens for mutations: npx bitext token create --role TRANSLATOR');
  }
  lines.push('', 'Paste this:', '', curl(address));
  console.log(lines.join('\n'));
}

function curl(address: string): string {
  const query = FIRST_QUERY.replace(/^#.*\n/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '\\"');
  return `curl -s ${address}/graphql -H 'content-type: application/json' \\\n  -d '{"query": "${query}"}'\n`;
}
