import { type ClassType, Field, ObjectType } from 'type-graphql';
import { decodeCursor, encodeCursor } from './cursor.js';

@ObjectType({ description: 'Where a page of a list lies in the whole.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is something before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, to be given as `after` for the next page; null on an empty page.',
  })
  endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page of a list, as Relay's cursor connections describe it. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
}

/** Makes the type `NameEdge`, and the class that the type `NameConnection` extends. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place.` })
  class NamedEdge {
    @Field(() => String, { description: 'Place of the item, for `after`.' })
    cursor!: string;

    @Field(node, { description: 'The item.' })
    node!: T;
  }

  @ObjectType()
  abstract class NamedConnection implements Connection<T> {
    /** The class behind `NameEdge`. */
    static readonly Edge = NamedEdge;

    @Field(() => [NamedEdge], { description: 'Items with their cursors.' })
    edges!: readonly NamedEdge[];

    @Field(() => [node()], { description: 'The same items without cursors.' })
    nodes!: readonly T[];

    @Field(() => PageInfo, { description: 'Where this page lies in the whole.' })
    pageInfo!: PageInfo;
  }
  return NamedConnection;
}

/**
 * Turns `limit + 1` rows into a page of at most `limit`.
 * @param place the numbers that a cursor needs to go on after an item
 */
export function pageOf<T>(
  list: string,
  items: readonly T[],
  limit: number,
  after: string | null | undefined,
  place: (item: T) => readonly number[],
): Connection<T> {
  const edges = items.slice(0, limit).map((node) => ({ node, cursor: encodeCursor(list, ...place(node)) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: items.length > limit,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Index at which a list ordered by index goes on. @throws BitextError `BAD_CURSOR` */
export function indexAfter(list: string, after: string | null | undefined): number {
  if (after === null || after === undefined) return 0;
  return (decodeCursor(list, 1, after)[0] ?? -1) + 1;
}
