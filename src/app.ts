import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, execute, parse } from 'graphql';
import type { Config } from './config.js';
import { BitextError } from './errors.js';
import type { Actor } from './flows/actor.js';
import { type Context, createContext } from './graphql/context.js';
import { formatError } from './graphql/format-error.js';
import { limitOperations } from './graphql/limits.js';
import { createSchema } from './graphql/schema.js';
import { createAuthenticate } from './http/authenticate.js';
import { createHttpServer } from './http/server.js';
import { createVerifyJwt } from './http/verify-jwt.js';
import { checkServer, type Database, openDatabase } from './store/database.js';
import { type Cluster, openCluster } from './store/embedded/cluster.js';
import { migrate, readMigrations } from './store/migrate.js';

/** Root of the project: holds sql/, seeds/ and the default data folder. */
export const PROJECT = new URL('../', import.meta.url);

/** An open, migrated database, external or embedded. */
export interface Store {
  readonly db: Database;
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
    return { db, cluster, migrated, close };
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

export type ServiceOptions = Partial<Pick<Config, 'oidc'>>;

/** The graph over one database, and the HTTP server in front of it. */
export interface Service {
  readonly http: FastifyInstance;
  /** Runs one operation as somebody, as a client would, without HTTP. */
  run(actor: Actor | null, document: string, variables: Record<string, unknown>): Promise<ExecutionResult>;
}

/**
 * Puts the parts together; nothing listens yet.
 * @param oidc the identity provider whose JWTs are taken besides the service's own tokens; null for none
 */
export async function createService(db: Database, { oidc }: ServiceOptions = {}): Promise<Service> {
  const schema = await createSchema();
  const apollo = new ApolloServer<Context>({
    schema,
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    parseOptions: { maxTokens: 2_000 },
    // Apollo's own landing page loads from elsewhere; ours is served from here.
    plugins: [ApolloServerPluginLandingPageDisabled(), limitOperations()],
    stopOnTerminationSignals: false,
  });
  const http = await createHttpServer(
    apollo,
    db,
    createAuthenticate(db, oidc ? createVerifyJwt(oidc) : null),
  );
  return {
    http,
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
