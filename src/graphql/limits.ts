import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { ErrorCode } from '../errors.js';
import type { Context } from './context.js';
import type { Admission, Door } from './door.js';
import { type Cost, type CountedOperation, operationCost } from './limits/operation-cost.js';
import { pinsRevision } from './limits/pins-revision.js';
import { isSharedAnswer } from './limits/shared-answer.js';
import { whatFits } from './limits/what-fits.js';
import { LARGEST_PAGE } from './read-page.js';

/** Values that an answer may hold, counted with full pages: more than any screen can show. */
export const MOST_VALUES = 100_000;
/** Fields inside fields. The introspection query of the playground is not counted. */
export const DEEPEST = 20;
/** Fields of a document that are given another name. */
export const MOST_ALIASES = 100;
/** Characters of a document. */
export const LONGEST_DOCUMENT = 100_000;
/** Words, numbers and signs of a document; counted by graphql-js before anything else is done with it. */
export const MOST_TOKENS = 2_000;

/**
 * Refuses operations that are too long, too deep or too dear before anything is read, and tells the door in
 * front of the graph what those are that it lets pass. `extensions: { cost: true }` in a request shows the cost
 * in the answer.
 */
export function limitOperations(): ApolloServerPlugin<Context> {
  return { requestDidStart: async () => limitOne() };
}

function limitOne(): GraphQLRequestListener<Context> {
  let shown: Readonly<Record<string, unknown>> | undefined;
  return {
    didResolveOperation: async ({ schema, source, document, operation, request, contextValue }) => {
      if (operation === undefined) return;
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw notHere();
      const counted: CountedOperation = { schema, document, operation, variables: request.variables ?? {} };
      refuseLong(source, document);
      const cost = costOf(counted);
      if (request.extensions?.cost === true) {
        shown = { cost: { values: cost.values, limit: MOST_VALUES, depth: cost.depth } };
      }
      refuseDear(counted, cost);
      await contextValue.door?.admit(admissionOf(counted, cost));
    },
    willSendResponse: async ({ contextValue: { door, answer }, response: { body } }) => {
      if (body.kind !== 'single') return;
      const { singleResult } = body;
      if (shown !== undefined) singleResult.extensions = { ...singleResult.extensions, ...shown };
      const failed = singleResult.errors !== undefined;
      const ready = failed ? null : (answer ?? null);
      door?.answered({ failed, ready, extensions: singleResult.extensions });
    },
  };
}

/**
 * Lets an operation pass that was let pass before, with other variables. Null where it has become too dear: the
 * pipeline says how.
 * @throws BitextError `RATE_LIMITED` as the door does
 */
export function admitOperation(counted: CountedOperation, door: Door | undefined): Promise<void> | null {
  const cost = costOf(counted);
  if (isTooDear(cost)) return null;
  return Promise.resolve(door?.admit(admissionOf(counted, cost)));
}

function admissionOf(counted: CountedOperation, cost: Cost): Admission {
  return {
    kind: counted.operation.operation,
    cost: cost.values,
    keepable: isSharedAnswer(counted.schema, counted.document),
    pinned: pinsRevision(counted),
  };
}

function isTooDear({ values, depth, largestPage }: Cost): boolean {
  return values > MOST_VALUES || depth > DEEPEST || largestPage > LARGEST_PAGE;
}

/** @throws GraphQLError `TOO_LARGE` for an operation that is too long, too deep or too dear */
export function requireAffordable(
  schema: GraphQLSchema,
  source: string,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const counted: CountedOperation = { schema, document, operation, variables };
  refuseLong(source, document);
  refuseDear(counted, costOf(counted));
}

function refuseLong(source: string, document: DocumentNode): void {
  if (source.length > LONGEST_DOCUMENT) {
    throw tooLarge(`The document has ${source.length} characters; at most ${LONGEST_DOCUMENT} are taken.`);
  }
  const aliases = aliasesOf(document);
  if (aliases > MOST_ALIASES) {
    throw tooLarge(
      `The document gives ${aliases} fields another name; at most ${MOST_ALIASES} are taken. Send it as several operations.`,
    );
  }
}

function refuseDear(counted: CountedOperation, cost: Cost): void {
  if (cost.depth > DEEPEST) {
    throw tooLarge(`The operation is ${cost.depth} fields deep; at most ${DEEPEST} are taken.`);
  }
  // Refused here as well as where it is read, for it may be asked for where there is nothing to be read.
  if (cost.largestPage > LARGEST_PAGE) {
    throw refused(
      'VALIDATION',
      `A page of ${cost.largestPage} is asked for; give a number from 1 to ${LARGEST_PAGE}.`,
    );
  }
  if (cost.values > MOST_VALUES) {
    throw tooLarge(
      `The answer could hold ${cost.values} values; at most ${MOST_VALUES} are given at once. ${whatFits(counted, cost, MOST_VALUES)}`,
    );
  }
}

const costs = new WeakMap<OperationDefinitionNode, Cost>();

/** Apollo keeps documents that it has seen; where no variable sizes a page their cost is known as well. */
function costOf(counted: CountedOperation): Cost {
  const known = costs.get(counted.operation);
  if (known !== undefined) return known;
  const cost = operationCost(counted);
  if (!cost.varies) costs.set(counted.operation, cost);
  return cost;
}

const aliasCounts = new WeakMap<DocumentNode, number>();

function aliasesOf(document: DocumentNode): number {
  const known = aliasCounts.get(document);
  if (known !== undefined) return known;
  let count = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) count += 1;
    },
  });
  aliasCounts.set(document, count);
  return count;
}

function notHere(): GraphQLError {
  return refused(
    'VALIDATION',
    'A subscription has many answers: connect with the web socket protocol graphql-transport-ws, or send it with "Accept: text/event-stream".',
  );
}

function tooLarge(message: string): GraphQLError {
  return refused('TOO_LARGE', message);
}

function refused(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
