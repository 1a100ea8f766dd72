import type { FastifyInstance, FastifyReply } from 'fastify';
import { BitextError } from '../errors.js';
import { requirePermission } from '../flows/actor.js';
import { fromBytes } from '../store/bytes.js';
import { type Authenticate, refuseAsGraph } from './authenticate.js';
import type { Metrics } from './metrics.js';
import { errorBody, refusal } from './refusal.js';

/** Serves the metrics to admins: a proxy may make the whole world look like this very machine. */
export function registerMetrics(http: FastifyInstance, metrics: Metrics, authenticate: Authenticate): void {
  http.get('/metrics', async ({ headers }, reply) => {
    const refused = await authenticate(headers.authorization)
      .then((actor) => requirePermission(actor, 'metrics'))
      .then(
        () => null,
        (error) => error,
      );
    if (refused !== null) return refuse(reply, refused);
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text());
  });
}

function refuse(reply: FastifyReply, error: unknown) {
  if (error instanceof BitextError && error.code === 'FORBIDDEN') {
    return reply.code(403).send(errorBody(error.code, error.message));
  }
  const { status, headers, json } = refusalOf(error);
  return reply.code(status).headers(Object.fromEntries(headers)).send(fromBytes(json));
}

function refusalOf(error: unknown) {
  try {
    return refuseAsGraph(error);
  } catch (refused) {
    return refusal(refused);
  }
}
