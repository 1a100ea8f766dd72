import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeeds } from '../src/cli/load-seeds.js';
import { CONFIG_VARIABLES } from '../src/config.js';
import { FIRST_QUERY } from '../src/web/first-query.js';
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
});
