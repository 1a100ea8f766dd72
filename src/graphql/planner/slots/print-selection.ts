import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Connection, PageInfo } from '../../connection.js';
import { collectFields } from '../collect-fields.js';
import { namedType } from '../compile-connection.js';
import type { Draft } from '../draft.js';
import { Unplannable } from '../plan.js';

/** Writes the JSON of a value. */
export type Print<T> = (value: T) => string;
/** How each field of a type is printed, by what is selected on it. */
export type Prints<T> = Readonly<Record<string, (sets: readonly SelectionSetNode[]) => Print<T>>>;

/** Plans how an object is printed that is worked out outside SQL, with the fields that are selected. */
export function printSelection<T>(
  draft: Draft,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  prints: Prints<T>,
): Print<T> {
  const fields = collectFields(draft, type, sets).map(({ key, name, nodes }) => {
    if (name === '__typename') return { key, print: () => `"${type.name}"` };
    const print = prints[name]?.(nodes.flatMap(({ selectionSet }) => selectionSet ?? []));
    if (print === undefined) throw new Unplannable(`nothing says how ${type.name}.${name} is printed`);
    return { key, print };
  });
  return (value) => `{${fields.map(({ key, print }) => `"${key}":${print(value)}`).join(',')}}`;
}

/** Plans how a page is printed, and the connection around it. */
export function printConnection<T, Page extends Connection<T>>(
  draft: Draft,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  node: (sets: readonly SelectionSetNode[]) => Print<T>,
  rest: Prints<Page>,
): Print<Page> {
  const typeOf = (field: string) => namedType(type.getFields()[field]!.type);
  return printSelection<Page>(draft, type, sets, {
    ...rest,
    nodes: (inside) => {
      const print = printList(node(inside));
      return ({ nodes }) => print(nodes);
    },
    edges: (inside) => {
      const print = printList(
        printSelection<Connection<T>['edges'][number]>(draft, typeOf('edges'), inside, {
          cursor: () => (edge) => JSON.stringify(edge.cursor),
          node: (selected) => {
            const printNode = node(selected);
            return (edge) => printNode(edge.node);
          },
        }),
      );
      return ({ edges }) => print(edges);
    },
    pageInfo: (inside) => {
      const print = printSelection<PageInfo>(draft, typeOf('pageInfo'), inside, PAGE_INFO);
      return ({ pageInfo }) => print(pageInfo);
    },
  });
}

export function printList<T>(print: Print<T>): Print<readonly T[]> {
  return (values) => `[${values.map((value) => print(value)).join(',')}]`;
}

const PAGE_INFO: Prints<PageInfo> = {
  hasNextPage: () => (info) => String(info.hasNextPage),
  hasPreviousPage: () => (info) => String(info.hasPreviousPage),
  startCursor: () => (info) => JSON.stringify(info.startCursor),
  endCursor: () => (info) => JSON.stringify(info.endCursor),
};
