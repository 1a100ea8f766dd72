// How fast the graph answers, with nothing kept in memory: an article in two languages with the beads between
// them (graph-hot.graphql), and the newest articles with their languages (graph-list.graphql).
//
//   npm run bench:graph [-- --peers DIR] [--keep] [--conns 1,16,64] [--rounds 5] [--secs 3] [--articles 2000] [--sentences 30]
//
// DIR holds other servers and a floor to be measured beside ours, on the same Postgres and the same articles: its
// seed.mjs fills their database and writes the articles, its run.mjs measures all in turn. Some of them need
// Node 24, so run all of it on that. DATABASE_URL names the database that DIR uses (it will be overwritten); ours
// is made on the same server. Without DIR ours is measured alone, on invented articles and, where DATABASE_URL is
// not set, on a Postgres of its own. --keep measures with answers kept in memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { connectionOf, openDatabase, withDatabase } from '../dist/store/database.js';
import { openCluster } from '../dist/store/embedded/cluster.js';
import { migrate, readMigrations } from '../dist/store/migrate.js';
import { measureAlone } from './graph-alone.mjs';
import { articlesOfFile, inventedArticles } from './graph-articles.mjs';
import { loadArticles } from './graph-load.mjs';
import { START_OPTIONS } from './start-options.mjs';

const { values: options } = parseArgs({
  options: {
    peers: { type: 'string' },
    keep: { type: 'boolean', default: false },
    conns: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '5' },
    secs: { type: 'string', default: '3' },
    articles: { type: 'string', default: '2000' },
    sentences: { type: 'string', default: '30' },
  },
});
const SCENARIOS = ['hot', 'list'];
const OURS = 'bitext_bench';
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'bitext-bench-'));
const environment = { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' };

const cluster = await openOwnCluster();
const server = cluster?.url ?? process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:54329/bench';
const url = withDatabase(server, OURS);
try {
  await fill();
  const variables = await drawVariables();
  const child = await start();
  for (const scenario of SCENARIOS) {
    if (options.peers === undefined) await measureAlone({ ...child, scenario, variables, ...options });
    else await measureWithPeers(child, scenario);
  }
  child.process.kill('SIGTERM');
  await once(child.process, 'exit');
} finally {
  await cluster?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function openOwnCluster() {
  if (options.peers !== undefined || process.env.DATABASE_URL !== undefined) return null;
  return openCluster({
    folder: path.join(tmpdir(), 'bitext-bench-data'),
    clone: here('..'),
    holder: 'bitext bench',
    mode: 'hold',
    settings: { shared_buffers: '256MB', max_connections: '200' },
  });
}

/** Makes our database anew and loads the articles, those of the peers where there are any. */
async function fill() {
  const file = path.join(folder, 'articles.jsonl');
  if (options.peers !== undefined) {
    await run(path.join(options.peers, 'seed.mjs'), [
      '--articles',
      options.articles,
      '--sentences',
      options.sentences,
      '--jsonl',
      file,
    ]);
  }
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${OURS} with (force)`);
    await client.query(`create database ${OURS}`);
  });
  const db = openDatabase(url, { size: 1, statementTimeout: 600_000 });
  await migrate(db, await readMigrations(new URL('../sql/', import.meta.url)));
  await db.destroy();
  const articles =
    options.peers === undefined
      ? inventedArticles(Number(options.articles), Number(options.sentences))
      : articlesOfFile(file);
  const started = performance.now();
  const count = await withClient(url, (client) => loadArticles(client, articles));
  console.log(`loaded ${count} articles in ${Math.round(performance.now() - started)} ms`);
}

/** A thousand articles, each with a language it was translated into, the same each time. */
async function drawVariables() {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `select slug, language as "to" from translation join article_slug using (article_id)
       order by md5(translation.id::text) limit 1000`,
    ),
  );
  writeFileSync(path.join(folder, 'variables.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  return rows;
}

async function start() {
  const args = [...START_OPTIONS, here('graph-server.mjs'), ...(options.keep ? ['--keep'] : [])];
  const child = spawn(process.execPath, args, {
    env: { ...environment, DATABASE_URL: url, NODE_ENV: 'production', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return {
    process: child,
    pid: child.pid,
    address: `http://127.0.0.1:${/READY (\d+)/.exec(line)[1]}/graphql`,
  };
}

async function measureWithPeers({ pid, address }, scenario) {
  const out = path.join(folder, `${scenario}.json`);
  const variables = scenario === 'hot' ? ['--variables', path.join(folder, 'variables.jsonl')] : [];
  await run(path.join(options.peers, 'run.mjs'), [
    ...[
      '--url',
      address,
      '--pid',
      String(pid),
      '--name',
      'bitext',
      '--query',
      here(`graph-${scenario}.graphql`),
    ],
    ...variables,
    ...['--scenario', scenario, '--peers', 'floor,postgraphile,mercurius', '--out', out],
    ...['--conns', options.conns, '--rounds', options.rounds, '--secs', options.secs],
  ]);
  const { summary } = JSON.parse(readFileSync(out, 'utf8'));
  for (const { conns, ratio } of summary.filter(({ name }) => name === 'bitext')) {
    const ratios = Object.entries(ratio).map(([name, value]) => `${value.toFixed(2)} × ${name}`);
    console.log(`\n${scenario}, ${conns} connections: ${ratios.join(', ')}`);
  }
}

async function run(script, args) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...environment, DATABASE_URL: server },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}

async function withClient(at, work) {
  const client = new pg.Client(connectionOf(at));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
