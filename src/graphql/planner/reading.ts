import type { GraphQLObjectType, GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { Args } from './args.js';
import type { Draft } from './draft.js';
import type { Json } from './json-text.js';
import type { Row, TypeName } from './row.js';

/** A selected field of which objects are wanted, and all that is known of it. */
export interface Reading {
  readonly draft: Draft;
  readonly type: GraphQLOutputType;
  /** What is selected on the objects. */
  readonly sets: readonly SelectionSetNode[];
  readonly args: Args;
}

/** Writes the JSON of one object, read from the row that `row` names. */
export type WriteObject = (
  draft: Draft,
  type: GraphQLObjectType,
  row: Row<TypeName>,
  sets: readonly SelectionSetNode[],
) => Json;
