import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { formatError } from './format-error.js';

/**
 * Runs a subscription that was read. Every event is answered in a context of its own, so that what one answer
 * keeps for itself does not pile up as long as the client listens.
 *
 * @returns answers as they come, or the errors for which there are none
 */
export async function runSubscription(
  args: ExecutionArgs,
  renewContext: () => unknown,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const answers: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      const event = await events.next();
      if (event.done) return { done: true, value: undefined };
      const value = await execute({ ...args, rootValue: event.value, contextValue: renewContext() });
      return { done: false, value };
    },
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
    throw: async (error) => {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => answers,
  };
  return answers;
}

/**
 * What a client sees of the errors of a subscription.
 * @param onDefect told of what no client can do anything about, for the log
 */
export function formatErrors(
  errors: readonly GraphQLError[],
  onDefect: (error: GraphQLError) => void,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const formatted = formatError(withCode(error).toJSON(), error);
    if (formatted.extensions?.code === 'INTERNAL_SERVER_ERROR') onDefect(error);
    return formatted;
  });
}

/** Variables that do not fit their types have neither a code nor a place in the answer. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.path !== undefined || error.extensions.code !== undefined) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
