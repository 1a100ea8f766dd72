import { describe, expect, it } from 'vitest';
import { INGEST } from '../support/operations.js';
import { useService } from '../support/service.js';

const TITLE = 'Міст «Єдність» — відкрито 🌉';
/** Long enough to be compressed. */
const LINES = Array.from({ length: 40 }, (_, nth) => `Ґанок ${nth} і ÿ 橋が開通した 🚆`);
const QUERY =
  'query Read($slug: String!) { article(slug: $slug) { text { title body sentences { nodes { text } } } } }';
const VARIABLES = { slug: 'whole-text' };

describe('an article in letters of many scripts', () => {
  const test = useService();

  it('comes over the wire whole, whichever way it is asked for and answered', async () => {
    const input = {
      title: TITLE,
      body: LINES.join('\n'),
      language: 'uk',
      slug: 'whole-text',
      publishedAt: '2026-03-03T09:15:00Z',
    };
    await test.ask(INGEST, { input }, await test.token('EDITOR'));
    const address = `${await test.service.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
    const post = (headers: object = {}, more: object = {}) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', ...headers },
        body: JSON.stringify({ query: QUERY, variables: VARIABLES, ...more }),
      });
    const search = new URLSearchParams({ query: QUERY, variables: JSON.stringify(VARIABLES) });
    const answers = [
      await post(),
      await post({ authorization: `Bearer ${await test.token('EDITOR')}` }),
      await post(),
      await post(),
      await post({ 'accept-encoding': 'gzip' }),
      await post({ 'accept-encoding': 'br' }),
      await post({}, { extensions: { cost: true } }),
      await fetch(`${address}?${search}`, { headers: { 'accept-encoding': 'identity' } }),
    ];
    for (const answer of answers) {
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { data } = JSON.parse(bytes.toString());
      const { title, body, sentences } = data.article.text;
      expect([title, body]).toEqual([TITLE, LINES.join('\n')]);
      expect(sentences.nodes.map(({ text }: { text: string }) => text)).toEqual(LINES);
      if (!answer.headers.has('content-encoding')) {
        expect(answer.headers.get('content-length')).toBe(String(bytes.length));
      }
    }
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([
      null,
      null,
      null,
      null,
      'gzip',
      'br',
      null,
      null,
    ]);
  });
});
