// How long mutations of a long text and its alignment take, and how long the service's event loop stops meanwhile.
//
//   npm run bench:edit -- [--beads 20000]
//
// An embedded Postgres of its own, invented texts, and the whole service in a process of its own, asked over HTTP.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createToken } from '../dist/flows/create-token.js';
import { OPERATOR } from '../dist/flows/token-manager.js';
import { encodeId } from '../dist/graphql/global-id.js';
import { openDatabase } from '../dist/store/database.js';
import { openCluster } from '../dist/store/embedded/cluster.js';
import { migrate, readMigrations } from '../dist/store/migrate.js';
import { inventedPair } from './align-invented.mjs';
import { OPERATIONS } from './edit-operations.mjs';
import { START_OPTIONS } from './start-options.mjs';

const { values } = parseArgs({ options: { beads: { type: 'string', default: '20000' } } });
const root = new URL('../', import.meta.url);

const folder = await mkdtemp(join(tmpdir(), 'bitext-bench-'));
// As root Postgres runs as another user, who must be able to enter.
await chmod(folder, 0o755);
const cluster = await openCluster({ folder, clone: fileURLToPath(root), holder: 'bench', mode: 'hold' });
let token = '';
let server = null;
try {
  const db = openDatabase(cluster.url);
  await migrate(db, await readMigrations(new URL('sql/', root)));
  ({ text: token } = await createToken(db, OPERATOR, { login: 'anna', roles: ['ADMIN'], grant: true }));
  await db.destroy();
  server = await startServer();
  await measure(Number(values.beads));
} finally {
  if (server !== null) {
    server.child.send('close');
    await once(server.child, 'exit');
  }
  await cluster.close();
  await rm(folder, { recursive: true, force: true });
}

async function startServer() {
  const execArgv = [...START_OPTIONS, ...(process.env.BITEXT_SERVER_OPTIONS?.split(' ') ?? [])];
  const env = { ...process.env, DATABASE_URL: cluster.url };
  const child = fork(fileURLToPath(new URL('edit-server.mjs', import.meta.url)), { execArgv, env });
  const [{ address }] = await once(child, 'message');
  return { child, address };
}

async function measure(beads) {
  const { source, target, gold } = inventedPair(beads, 7);
  const language = 'de';
  const article = {
    title: 'T',
    body: source.join('\n'),
    language: 'en',
    slug: 't',
    publishedAt: new Date(0),
  };
  const ingested = await ask('ingest the article', 'INGEST', { input: article });
  const articleId = ingested.article.id;
  const basedOn = ingested.revision.contentHash;
  const translation = { language, title: 'T', basedOn };
  const first = await ask('submit a translation', 'SUBMIT', {
    articleId,
    input: { ...translation, body: target.join('\n') },
  });
  const count = first.alignment.beads.totalCount;
  console.log(`${source.length} + ${target.length} sentences, ${count} beads`);
  await editBeads(first.alignment, count);
  const texts = { articleId, translationId: first.translation.id, translation, source, target };
  await editTexts(texts, first.translation.text.contentHash);
  await ask('submit a list of sentences', 'SUBMIT', {
    articleId,
    input: { ...translation, language: 'nl', basedOn: texts.translation.basedOn, sentences: target },
  });
  const beadsGiven = gold.map((bead) => ({ source: indexes(bead.source), target: indexes(bead.target) }));
  const given = { ...translation, language: 'fi', basedOn: texts.translation.basedOn };
  const byHand = await ask('submit a body with all beads', 'SUBMIT', {
    articleId,
    input: { ...given, body: target.join('\n'), beads: beadsGiven, languageChecked: true },
  });
  const alignmentId = byHand.alignment.id;
  const merged = [joined(beadsGiven[0], beadsGiven[1]), ...beadsGiven.slice(2)];
  await ask('submit all beads, two merged', 'ALIGN', { alignmentId, beads: merged });
}

async function editBeads(alignment, count) {
  const [articleId, alignmentNumber] = Buffer.from(alignment.id, 'base64url')
    .toString()
    .split(':')[1]
    .split('.');
  const bead = (index) => encodeId('Bead', Number(articleId), Number(alignmentNumber), index);
  let current = alignment.contentHash;
  const edit = async (name, variables, operation = 'EDIT') => {
    const key = { alignmentId: alignment.id, expectedRevision: current };
    const result = await ask(name, operation, { ...key, ...variables });
    if (result.contentHash && !variables.dryRun) current = result.contentHash;
  };
  await edit('confirm one bead', { edits: [{ confirm: bead(3) }] });
  await edit('confirm another', { edits: [{ confirm: bead(Math.floor(count / 2)) }] });
  const hundred = Array.from({ length: 100 }, (_, nth) => ({ confirm: bead(100 + 2 * nth) }));
  await edit('confirm a hundred', { edits: hundred });
  await edit('show a merge, storing nothing', { edits: [{ merge: [bead(11), bead(12)] }], dryRun: true });
  const stale = current;
  await edit('merge two', { edits: [{ merge: [bead(11), bead(12)] }] });
  await edit('be told that one was too late', { expectedRevision: stale, edits: [{ confirm: bead(40) }] });
  await edit('revert to the first', { to: alignment.id }, 'REVERT');
  await edit('confirm a hundred again', { edits: hundred });
  await edit('align the rest anew', { edits: [], realign: true });
}

async function editTexts(texts, text) {
  const { articleId, translationId, translation, source, target } = texts;
  const replace = (index) => ({ edits: [{ replace: { index, text: target[index - 1] } }] });
  const edited = await ask('mend a sentence', 'EDIT_TEXT', {
    translationId,
    input: { expectedRevision: text, ...replace(50) },
  });
  await ask('be told that a sentence was too late', 'EDIT_TEXT', {
    translationId,
    input: { expectedRevision: text, ...replace(70) },
  });
  await ask('submit the whole again', 'SUBMIT', {
    articleId,
    input: { ...translation, body: target.with(90, target[91]).join('\n') },
  });
  const body = source
    .with(200, source[201])
    .with(9000 % source.length, source[1])
    .join('\n');
  const expectedRevision = translation.basedOn;
  const revised = await ask('revise the original', 'REVISE', {
    articleId,
    input: { expectedRevision, body },
  });
  await ask('be told that a revision was too late', 'REVISE', {
    articleId,
    input: { expectedRevision, body: source.with(400, source[401]).join('\n') },
  });
  await ask('ask how stale it is', 'STALENESS', { id: translationId });
  const onto = revised.revision.contentHash;
  translation.basedOn = onto;
  await ask('rebase the translation', 'REBASE', { translationId, onto });
  await ask('review a text that has moved on', 'REVIEW', {
    translationId,
    input: { verdict: 'APPROVED', expectedRevision: edited.translation.text.contentHash },
  });
}

async function ask(name, operation, variables) {
  const body = JSON.stringify({ query: OPERATIONS[operation], variables });
  server.child.send('begin');
  await once(server.child, 'message');
  const started = performance.now();
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = await response.json();
  const seconds = ((performance.now() - started) / 1_000).toFixed(2);
  server.child.send('end');
  const [{ stops }] = await once(server.child, 'message');
  const processor =
    stops.mostProcessor === null ? '' : ` (${stops.mostProcessor.toFixed(0)} ms on a processor)`;
  const result = data?.result ?? data?.node;
  const outcome = errors?.[0].message ?? result.__typename ?? 'an answer';
  const why = result?.issues?.[0]?.message ?? '';
  console.log(
    `${name}: ${seconds} s, longest stop ${stops.longest.toFixed(0)} ms${processor}: ${outcome} ${why}`,
  );
  if (errors || result.__typename === 'ValidationError') process.exitCode = 1;
  return result;
}

function indexes({ start, end }) {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}

function joined(one, other) {
  return { source: [...one.source, ...other.source], target: [...one.target, ...other.target] };
}
