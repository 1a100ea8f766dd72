import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, execute, parse } from 'graphql';
import type { Config } from './config.js';
import { BitextError } from './errors.js';
import type { Actor } from './flows/actor.js';
import { type Context, createContext } from './graphql/context.js';
import { formatError } from './graphql/format-error.js';
import { limitOperations, MOST_TOKENS } from './graphql/limits.js';
import { takeLongLists } from './graphql/long-lists/take-long-lists.js';
import { PlannedQueries } from './graphql/planner/planned-queries.js';
import { createSchema } from './graphql/schema.js';
import { answerPlainJson } from './http/answer-plain-json.js';
import { createAuthenticate } from './http/authenticate.js';
import type { Drain } from './http/drain.js';
import { SEEN } from './http/kept/peers.js';
import { registerLive } from './http/live/register-live.js';
import { createHttpServer, type HttpOptions, USUAL_HTTP } from './http/server.js';
import { createVerifyJwt } from './http/verify-jwt.js';
import { checkServer, type Database, openDatabase } from './store/database.js';
import { type Cluster, openCluster } from './store/embedded/cluster.js';
import { type EventListener, listenForEvents } from './store/event-listener.js';
import { migrate, readMigrations } from './store/migrate.js';
import { PRESENCE_CHANNEL } from './store/queries/presences.js';

/** Root of the project: holds sql/, seeds/ and the default data folder. */
export const PROJECT = new URL('../', import.meta.url);

/** An open, migrated database, external or embedded. */
export interface Store {
  readonly db: Database;
  readonly url: string;
  /** The embedded server, or null for an external one. */
  readonly cluster: Cluster | null;
  /** Names of the migrations that were applied now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `hold` the embedded data alone, or `join` whoever holds it. */
  readonly mode: 'hold' | 'join';
  /** Who holds it, as others are told. */
  readonly holder: string;
  readonly onFault?: (message: string) => void;
}

/** Opens the database that the configuration names and brings it up to date. */
export async function openStore(config: Config, options: StoreOptions): Promise<Store> {
  const onFault = options.onFault ?? (() => {});
  const cluster = config.databaseUrl === null ? await openEmbedded(config, options, onFault) : null;
  const url = cluster?.url ?? config.databaseUrl ?? '';
  try {
    await checkServer(url);
    const migrated = await migrateOnce(url);
    const db = openDatabase(url, {
      onIdleError: ({ message }) => onFault(`A database connection was lost: ${message}`),
    });
    const close = async () => {
      await db.destroy();
      await cluster?.close();
    };
    return { db, url, cluster, migrated, close };
  } catch (error) {
    await cluster?.close();
    throw error;
  }
}

function openEmbedded(config: Config, { mode, holder }: StoreOptions, onFault: (message: string) => void) {
  return openCluster({
    folder: config.dataFolder,
    clone: decodeURIComponent(PROJECT.pathname).replace(/\/$/, ''),
    holder,
    mode,
    onRevival: (result) =>
      onFault(
        result === 'revived' ? 'The embedded Postgres had ended and was started again.' : result.message,
      ),
  });
}

async function migrateOnce(url: string): Promise<string[]> {
  const db = openDatabase(url, { size: 1, statementTimeout: 600_000 });
  try {
    return await migrate(db, await readMigrations(new URL('sql/', PROJECT)));
  } finally {
    await db.destroy();
  }
}

/** Listens for what happens in the database of a URL, through whichever process. */
export function listenForChanges(url: string, onLost: (message: string) => void = () => {}): EventListener {
  return listenForEvents(url, { channels: [SEEN, PRESENCE_CHANNEL], onLost, beatEvery: HEARTBEAT });
}

/** Milliseconds: two heartbeats that do not come back end every trust in kept answers. */
const HEARTBEAT = 500;

/** The graph over one database, and the HTTP server in front of it. */
export interface Service {
  readonly http: FastifyInstance;
  readonly drain: Drain;
  /** Runs one operation as somebody, as a client would, without HTTP. */
  run(actor: Actor | null, document: string, variables: Record<string, unknown>): Promise<ExecutionResult>;
}

/** How a service answers, and the identity provider whose JWTs it takes besides its own tokens. */
export type ServiceOptions = Partial<HttpOptions & Pick<Config, 'oidc'>>;

/**
 * Puts the parts together; nothing listens on a port yet.
 * @param events where changes are heard of, closed together with the server; without them there are no live updates
 *   and no answer is kept
 * @throws BitextError `CONFIG` for a manifest of trusted documents that cannot be used
 */
export async function createService(
  db: Database,
  events: EventListener | null = null,
  { oidc = null, ...options }: ServiceOptions = {},
): Promise<Service> {
  const schema = await createSchema();
  const showError: typeof formatError = (formatted, thrown) => {
    const shown = formatError(formatted, thrown);
    if (shown.extensions?.code === 'INTERNAL_SERVER_ERROR') http.log.error(thrown);
    return shown;
  };
  const planned = new PlannedQueries(schema, showError);
  const apollo = new ApolloServer<Context>({
    schema,
    formatError: showError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    stringifyResult: JSON.stringify,
    plugins: [
      // Apollo's own landing page loads from elsewhere; ours is served from here.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limitOperations(),
      answerPlainJson(),
      planned.plugin(),
      takeLongLists(showError),
    ],
    stopOnTerminationSignals: false,
  });
  const authenticate = createAuthenticate(db, oidc && createVerifyJwt(oidc));
  const { http, drain, trusted } = await createHttpServer(
    { apollo, schema, db, events, planned, authenticate },
    { ...USUAL_HTTP, ...options },
  );
  if (events !== null) registerLive(http, { schema, db, events, authenticate, trusted });
  return {
    http,
    drain,
    run: async (actor, document, variables) =>
      execute({
        schema,
        document: parse(document),
        variableValues: variables,
        contextValue: createContext(db, actor),
      }),
  };
}

/** @throws BitextError `UNAVAILABLE` when the port cannot be had */
export async function listen(http: FastifyInstance, config: Config): Promise<string> {
  try {
    return await http.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw new BitextError('UNAVAILABLE', whyNot(error as NodeJS.ErrnoException, config), [], {
      cause: error,
    });
  }
}

function whyNot(error: NodeJS.ErrnoException, { host, port }: Config): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop what listens there, or set PORT to another one.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine. Use 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`;
  }
}
