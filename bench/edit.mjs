// How long edits of a long alignment take, and the longest time for which the event loop stops meanwhile.
//
//   npm run bench:edit -- [--beads 20000]
//
// An embedded Postgres of its own, invented texts, and the whole service asked as a client asks it.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createService } from '../dist/app.js';
import { printHash } from '../dist/flows/content-hash.js';
import { createToken } from '../dist/flows/create-token.js';
import { ensureUser } from '../dist/flows/ensure-user.js';
import { ingestArticle } from '../dist/flows/ingest-article.js';
import { submitTranslation } from '../dist/flows/submit-translation.js';
import { OPERATOR } from '../dist/flows/token-manager.js';
import { encodeId } from '../dist/graphql/global-id.js';
import { openDatabase } from '../dist/store/database.js';
import { openCluster } from '../dist/store/embedded/cluster.js';
import { migrate, readMigrations } from '../dist/store/migrate.js';
import { inventedPair } from './align-invented.mjs';

const { values } = parseArgs({ options: { beads: { type: 'string', default: '20000' } } });
const root = new URL('../', import.meta.url);

const EDIT = `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $edits: [BeadEdit!]!, $realign: Boolean = false, $dryRun: Boolean = false) {
  result: alignmentEdit(alignmentId: $alignmentId, expectedRevision: $expectedRevision, edits: $edits, realign: $realign, dryRun: $dryRun) {
    __typename
    ... on AlignmentEditPayload { contentHash changedCount changedBeads { index status source { text } target { text } } }
    ... on UserError { message }
    ... on StaleRevisionError { changes { before { id } after { id } by { login } } rebased { ... on ConfirmEdit { confirm } } }
  }
}`;
const REVERT = `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $to: ID!) {
  result: alignmentRevert(alignmentId: $alignmentId, expectedRevision: $expectedRevision, to: $to) {
    __typename
    ... on AlignmentEditPayload { contentHash changedCount }
    ... on UserError { message }
  }
}`;

const folder = await mkdtemp(join(tmpdir(), 'bitext-bench-'));
// As root Postgres runs as another user, who must be able to enter.
await chmod(folder, 0o755);
const cluster = await openCluster({ folder, clone: fileURLToPath(root), holder: 'bench', mode: 'hold' });
const db = openDatabase(cluster.url, { statementTimeout: 600_000 });
try {
  await migrate(db, await readMigrations(new URL('sql/', root)));
  await measure(await store(Number(values.beads)));
} finally {
  await db.destroy();
  await cluster.close();
  await rm(folder, { recursive: true, force: true });
}

async function store(beads) {
  const { id: userId } = await ensureUser(db, 'anna', 'ADMIN');
  const actor = { userId, login: 'anna', roles: ['ADMIN'], pairs: [] };
  const { source, target } = inventedPair(beads, 7);
  const body = source.join('\n');
  const article = { title: 'T', body, language: 'en', slug: 't', publishedAt: new Date(0) };
  const { articleId } = await timed('ingest the article', () => ingestArticle(db, actor, article));
  const { content_hash } = await db.selectFrom('revision').select('content_hash').executeTakeFirstOrThrow();
  const translation = {
    language: 'de',
    title: 'T',
    body: target.join('\n'),
    basedOn: printHash(content_hash),
  };
  const { alignmentId } = await timed('submit the translation', () =>
    submitTranslation(db, actor, articleId, translation),
  );
  return { articleId, alignmentId };
}

async function measure({ articleId, alignmentId }) {
  const service = await createService(db);
  await service.http.ready();
  const { text: token } = await createToken(db, OPERATOR, { login: 'anna', roles: ['ADMIN'], grant: true });
  const stored = await db
    .selectFrom('alignment')
    .selectAll()
    .where('id', '=', alignmentId)
    .executeTakeFirstOrThrow();
  console.log(`${stored.source_count} + ${stored.target_count} sentences, ${stored.bead_count} beads`);
  const first = encodeId('Alignment', articleId, alignmentId);
  const bead = (index) => encodeId('Bead', articleId, alignmentId, index);
  let current = printHash(stored.content_hash);
  const ask = async (name, query, variables) => {
    const answer = await timed(name, () =>
      service.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        payload: JSON.stringify({
          query,
          variables: { alignmentId: first, expectedRevision: current, ...variables },
        }),
      }),
    );
    const { data, errors } = answer.json();
    if (errors) throw new Error(errors[0].message);
    const { result } = data;
    console.log(`    ${result.__typename} ${result.changedCount ?? result.message ?? ''}`);
    if (result.contentHash && !variables.dryRun) current = result.contentHash;
    return result;
  };
  const middle = Math.floor(stored.bead_count / 2);
  await ask('confirm one bead', EDIT, { edits: [{ confirm: bead(3) }] });
  await ask('confirm another', EDIT, { edits: [{ confirm: bead(middle) }] });
  const hundred = Array.from({ length: 100 }, (_, nth) => ({ confirm: bead(100 + 2 * nth) }));
  await ask('confirm a hundred', EDIT, { edits: hundred });
  await ask('show a merge, storing nothing', EDIT, {
    edits: [{ merge: [bead(11), bead(12)] }],
    dryRun: true,
  });
  const stale = current;
  await ask('merge two', EDIT, { edits: [{ merge: [bead(11), bead(12)] }] });
  await ask('be told that one was too late', EDIT, {
    expectedRevision: stale,
    edits: [{ confirm: bead(40) }],
  });
  await ask('revert to the first', REVERT, { to: first });
  await ask('align the rest anew, storing nothing', EDIT, { edits: [], realign: true, dryRun: true });
  await service.http.close();
}

async function timed(name, work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  try {
    return await work();
  } finally {
    delay.disable();
    const seconds = (performance.now() - started) / 1000;
    console.log(`${name}: ${seconds.toFixed(2)} s, longest stop ${(delay.max / 1e6).toFixed(0)} ms`);
  }
}
