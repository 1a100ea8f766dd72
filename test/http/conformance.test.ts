import { auditServer } from 'graphql-http';
import { beforeAll, describe, expect, it } from 'vitest';
import { useService } from '../support/service.js';

describe('GraphQL over HTTP', () => {
  const test = useService();
  let address = '';
  beforeAll(async () => {
    address = await test.service.http.listen({ host: '127.0.0.1', port: 0 });
  });

  it('is spoken as its specification says, in each of the 61 audits of graphql-http', async () => {
    const results = await auditServer({ url: `${address}/graphql` });
    const notOk = results.filter(({ status }) => status !== 'ok');
    expect(notOk.map(({ id, name, status }) => `${status}: ${id} ${name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });
});
