import type { FastifyInstance } from 'fastify';
import { answerGraph, type GraphOptions } from './answer-graph.js';
import { hasAlready } from './entity-tag.js';
import { bodyRead } from './read-body.js';
import { headersWhenKnown } from './wire-answer.js';

/** Serves the graph at /graphql, by GET and by POST. */
export function registerGraph(http: FastifyInstance, options: GraphOptions): void {
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: async (request, reply) => {
      const answer = await answerGraph(options, {
        raw: request.raw,
        response: reply.raw,
        bytes: bodyRead(request.raw) ?? null,
        body: request.body,
        ip: request.ip,
        welcome: reply.hasHeader('access-control-allow-origin'),
      });
      if (answer.tag !== null && hasAlready(request.headers['if-none-match'], answer.tag)) {
        return reply.code(304).headers(headersWhenKnown(answer)).send();
      }
      const { status, headers, body } = answer;
      return reply
        .code(status)
        .headers(headers)
        .send(typeof body === 'string' ? Buffer.from(body, 'latin1') : body);
    },
  });
}
