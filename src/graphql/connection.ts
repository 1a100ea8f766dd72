import { type ClassType, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page of a list lies in the whole.' })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Whether there is more after this page. Read from the end back: whether `before` was given.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether there is something before this page. Read from the beginning on: whether `after` was given.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the first item, to be given as `before` for the page before; null on an empty page.',
  })
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
    @Field(() => String, { description: 'Place of the item, for `after` and `before`.' })
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
