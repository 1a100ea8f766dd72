import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type net from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeeds } from '../src/cli/load-seeds.js';
import { CONFIG_VARIABLES } from '../src/config.js';
import { eventCursor } from '../src/graphql/event-cursor.js';
import { lastEventId } from '../src/store/queries/events.js';
import { FIRST_QUERY } from '../src/web/first-query.js';
import { subscribeByStream } from './support/live-client.js';
import { useService } from './support/service.js';

const file = new URL('../README.md', import.meta.url);

describe('README.md', () => {
  const test = useService();
  const readme = readFileSync(file, 'utf8');
  beforeAll(async () => {
    await loadSeeds(test.db, test.service);
  });

  it('shows the first query with the answer that it really gets (BITEXT_UPDATE=1 writes it again)', async () => {
    const sent = /-d '(\{"query".*\})'/.exec(readme)?.[1] ?? '{}';
    const { query } = JSON.parse(sent) as { query: string };
    expect(query).toBe(
      FIRST_QUERY.replace(/^#.*\n/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const { data } = await test.ask(query);
    const answer = `\`\`\`json\n${JSON.stringify({ data }, null, 2)}\n\`\`\``;
    if (process.env.BITEXT_UPDATE)
      writeFileSync(
        file,
        readme.replace(/```json\n[\s\S]*?\n```/, () => answer),
      );
    else expect(/```json\n[\s\S]*?\n```/.exec(readme)?.[0]).toBe(answer);
  });

  it('lists every variable', () => {
    for (const { name } of CONFIG_VARIABLES) expect(readme).toContain(`| \`${name}\` |`);
  });

  it('sends a translation that the graph takes', async () => {
    const mutation = /```graphql\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? '';
    const { data } = await test.ask('{ article(slug: "ukraine-japan-defence") { id text { contentHash } } }');
    const variables = { article: data.article.id, original: data.article.text.contentHash };
    const answer = await test.ask(mutation, variables, await test.token('TRANSLATOR', 'reader'));
    expect(answer.errors).toBeUndefined();
    expect(answer.data.translationSubmit.alignment.beads.nodes.length).toBeGreaterThan(1);
  });

  it('follows with curl what happens, as it shows', async () => {
    const sent = /-d '(\{"query": "subscription.*\})'/.exec(readme)?.[1] ?? '{}';
    const shown = /^data: (.*)$/m.exec(readme)?.[1] ?? '{}';
    const address = await listenOnce();
    const { query } = JSON.parse(sent) as { query: string };
    const { answers, cut } = subscribeByStream({ address, query, lastEventId: await newestCursor() });
    await translateAsShown('hwright');
    await expect.poll(() => answers.length, { timeout: 30_000 }).toBe(1);
    cut();
    const [{ id, ...answer }] = answers;
    const { cursor } = answer.data.articleChanged;
    expect(id).toBe(cursor);
    expect(shown.replaceAll('ZXZlbnRzOjQ2', cursor)).toBe(JSON.stringify(answer));
  });

  it('follows with a program what happens, also after its connection was cut', async () => {
    const code = /```js\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? '';
    const sockets = new Set<net.Socket>();
    const address = await listenOnce();
    test.service.http.server.on('connection', (socket) => sockets.add(socket));
    const started = code
      .replace('127.0.0.1:4000', new URL(address).host)
      .replace('since: null', `since: '${await newestCursor()}'`);
    const program = spawn(process.execPath, ['--input-type=module', '-e', started], {
      cwd: new URL('..', import.meta.url),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    program.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const line = 'TRANSLATION_SUBMITTED ukraine-japan-defence\n';
    await translateAsShown('one');
    await expect.poll(() => out, { timeout: 30_000 }).toBe(line);
    for (const socket of sockets) socket.destroy();
    await translateAsShown('two');
    await expect.poll(() => out, { timeout: 30_000 }).toBe(line.repeat(2));
    program.kill();
  });

  let listening: string | null = null;
  const listenOnce = async () => {
    listening ??= await test.service.http.listen({ host: '127.0.0.1', port: 0 });
    return listening;
  };
  const newestCursor = async (): Promise<string> => eventCursor(await lastEventId(test.db));
  const translateAsShown = async (login: string) => {
    const mutation = /```graphql\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? '';
    const { data } = await test.ask('{ article(slug: "ukraine-japan-defence") { id text { contentHash } } }');
    const variables = { article: data.article.id, original: data.article.text.contentHash };
    return test.ask(mutation, variables, await test.token('TRANSLATOR', login));
  };
});
