import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import type { Actor } from '../../flows/actor.js';

/** What differs between two requests for the same operation. */
export class Request {
  private readonly read = new Map<FieldNode, Record<string, unknown>>();

  constructor(
    /** Coerced values of the operation's variables. */
    readonly variables: Readonly<Record<string, unknown>>,
    readonly actor: Actor | null,
  ) {}

  /** The arguments of a field as its resolver would get them. @throws GraphQLError */
  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    const known = this.read.get(node);
    if (known !== undefined) return known;
    const given = getArgumentValues(field, node, this.variables);
    this.read.set(node, given);
    return given;
  }
}
