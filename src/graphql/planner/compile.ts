import { createHash } from 'node:crypto';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { compileObject } from './compile-object.js';
import { Draft } from './draft.js';
import { concat } from './json-text.js';
import { type Plan, Unplannable } from './plan.js';
import type { Grown } from './plan-tree.js';
import type { Request } from './request.js';
import { rowOf, type Sql } from './row.js';

/**
 * Writes the statement that answers an operation, for all requests whose questions have the same answers.
 * @throws GraphQLError and BitextError about arguments that are out of range
 */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  request: Request,
): Grown {
  const draft = new Draft(schema, document, request);
  try {
    return { plan: write(draft, operation), asked: draft.asked };
  } catch (error) {
    if (error instanceof Unplannable) return { plan: null, asked: draft.asked };
    throw error;
  }
}

function write(draft: Draft, operation: OperationDefinitionNode): Plan {
  const query = draft.schema.getQueryType();
  if (operation.operation !== 'query' || !query) throw new Unplannable('only queries are planned');
  const data = compileObject(draft, query, rowOf('query'), [operation.selectionSet]);
  const answer = concat(['{"data":', ...data, '}']);
  const articles = draft.articles === 'all' ? sql`null` : sql`json_build_array(${sql.join(draft.articles)})`;
  const { sql: text, parameters } = toText(sql`select ${answer} as answer, ${articles} as articles`);
  return {
    text,
    name: createHash('sha256').update(text).digest('base64url').slice(0, 22),
    parameters,
    slots: draft.slots,
    mayBeLeft: draft.mayBeLeft,
    checks: draft.parameters.filter((parameter) => !parameters.includes(parameter)),
  };
}

/** Turns kysely's pieces into text; it never runs anything. */
const TO_TEXT = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

function toText(statement: Sql): CompiledQuery {
  return statement.compile(TO_TEXT);
}
