import { once } from 'node:events';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, type Serving, serve } from '../support/cli.js';
import { useDatabase } from '../support/test-database.js';

/** As a load balancer asks whether a server is ready. */
const LOOK_EVERY = 100;

describe('a server that is asked to end while clients are busy', () => {
  const test = useDatabase();
  let servers: Serving[] = [];
  beforeAll(async () => {
    const environment = { DATABASE_URL: test.url, HOST: undefined, PORT: '0' };
    servers = [await serve(environment, ['--no-seed']), await serve(environment, ['--no-seed'])];
  }, 120_000);
  afterAll(async () => {
    for (const { child } of servers) await end(child, 'SIGINT');
  });

  const ask = async (address: string, path: string, agent: http.Agent, body?: string) => {
    const request = http.request(`${address}${path}`, {
      agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
    });
    request.end(body);
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    let text = '';
    for await (const chunk of response) text += chunk;
    return { status: response.statusCode, text, connection: response.headers.connection };
  };

  it('lets every request be answered, by itself or by another that is ready', async () => {
    const agent = new http.Agent({ keepAlive: true });
    const addresses = servers.map(({ address }) => address);
    let ready = addresses;
    let over = false;
    const balance = async () => {
      while (!over) {
        const states = await Promise.all(
          addresses.map((address) =>
            ask(address, '/ready', new http.Agent()).then(
              ({ status }) => status === 200,
              () => false,
            ),
          ),
        );
        ready = addresses.filter((_, nth) => states[nth]);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      }
    };
    const answers = { good: 0, farewells: 0, failed: [] as string[] };
    const work = async (client: number) => {
      for (let nth = client; !over; nth += 1) {
        const address = ready[nth % ready.length] ?? '';
        // Different each time, so that no answer is a kept one.
        const body = JSON.stringify({ query: `{ a${client}_${nth}: articles { nodes { id } } }` });
        try {
          const { status, text, connection } = await ask(address, '/graphql', agent, body);
          if (status === 200 && !text.includes('"errors"')) answers.good += 1;
          else answers.failed.push(`${status} ${text}`);
          if (connection === 'close') answers.farewells += 1;
        } catch (error) {
          answers.failed.push(String(error));
        }
      }
    };
    const busy = [balance(), ...Array.from({ length: 8 }, (_, client) => work(client))];
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await end(servers[0]!.child, 'SIGTERM')).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    over = true;
    await Promise.all(busy);
    agent.destroy();
    expect(answers.failed).toEqual([]);
    expect(answers.farewells).toBeGreaterThan(0);
    expect(answers.good).toBeGreaterThan(50);
  });
});
