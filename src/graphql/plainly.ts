import type { GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

/** A mutation that takes its arguments as graphql gives them. */
interface Plain {
  readonly method: (...args: unknown[]) => unknown;
  readonly names: readonly string[];
}

/**
 * Marks a mutation that is given its arguments, in the order of these names, as graphql has checked them, and then the
 * context. Otherwise type-graphql makes an object of its class of everything inside, which for a list of 20,000 beads
 * stops the event loop for longer than all else.
 */
export function Plainly(...names: readonly string[]): MethodDecorator {
  return (target, key, descriptor) => {
    const plain: Plain = { method: descriptor.value as Plain['method'], names };
    (Extensions({ plain }) as MethodDecorator)(target, key, descriptor);
  };
}

/** Lets the marked mutations of a finished schema have it so. */
export function passPlainly(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const plain = field.extensions.plain as Plain | undefined;
    if (plain === undefined) continue;
    const { method, names } = plain;
    field.resolve = (_root, args, context) => method(...names.map((name) => args[name]), context);
  }
  return schema;
}
