import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { FIRST_QUERY } from './first-query.js';

/** What the page loads, from npm packages on this machine: it works without any network. */
const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  'react.js': { file: 'react/umd/react.production.min.js', type: 'text/javascript' },
  'react-dom.js': { file: 'react-dom/umd/react-dom.production.min.js', type: 'text/javascript' },
  'graphiql.js': { file: 'graphiql/graphiql.min.js', type: 'text/javascript' },
  'graphiql.css': { file: 'graphiql/graphiql.min.css', type: 'text/css' },
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bitext playground</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/playground/graphiql.css">
<style>html, body, #playground { height: 100%; margin: 0; }</style>
</head>
<body>
<div id="playground">Loading the playground …</div>
<script src="/playground/react.js"></script>
<script src="/playground/react-dom.js"></script>
<script src="/playground/graphiql.js"></script>
<script src="/playground/start.js"></script>
</body>
</html>
`;

const START = `'use strict';
const fetcher = GraphiQL.createFetcher({
  url: '/graphql',
  subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
});
const first = ${JSON.stringify(FIRST_QUERY).replaceAll('<', '\\u003c')};
ReactDOM.createRoot(document.getElementById('playground')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: first, defaultEditorToolsVisibility: 'headers', shouldPersistHeaders: false }),
);
`;

/** Serves GraphiQL to browsers that open /graphql, with the first query in it. */
export function registerPlayground(http: FastifyInstance): void {
  http.addHook('onRequest', async (request, reply) => {
    const opened = request.method === 'GET' && request.url.split('?', 1)[0] === '/graphql';
    if (!opened || !/\btext\/html\b/.test(request.headers.accept ?? '')) return;
    await reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept')
      .header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
      )
      .send(PAGE);
  });
  http.get('/playground/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  );
  for (const [name, { file, type }] of Object.entries(FILES)) {
    const place = findInPackages(file);
    http.get(`/playground/${name}`, (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=86400')
        .send(createReadStream(place)),
    );
  }
}

/** The packages do not export their browser builds by name, so the file is looked for where packages lie. */
function findInPackages(file: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(file) ?? [];
  const place = folders.map((folder) => path.join(folder, file)).find((candidate) => existsSync(candidate));
  if (place === undefined) throw new Error(`${file} is not installed; run npm ci`);
  return place;
}
