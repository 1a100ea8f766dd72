import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import { sql } from 'kysely';
import type { Actor } from '../../flows/actor.js';
import { sidesOf, type ViewerInSql, viewerKind } from '../../store/queries/visibility.js';
import type { Args } from './args.js';
import type { Draft } from './draft.js';
import type { Request } from './request.js';
import type { Sql } from './row.js';

/** The arguments of one field of a document. Where no variable stands in them they are known for good. */
export class FieldArgs implements Args {
  readonly fixed: boolean;

  constructor(
    private readonly draft: Draft,
    private readonly field: GraphQLField<unknown, unknown>,
    private readonly node: FieldNode,
  ) {
    this.fixed = !node.arguments?.some(({ value }) => holdsVariable(value));
  }

  // biome-ignore lint/suspicious/noExplicitAny: the edge that asks says what the arguments are.
  ask<T extends string | number | boolean>(question: (given: any) => T): T {
    if (this.fixed) return question(this.given(this.draft.request));
    return this.draft.ask((request) => question(this.given(request)));
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  value(read: (given: any) => unknown): Sql {
    if (!this.fixed) return this.draft.parameter((request) => read(this.given(request)));
    const value = read(this.given(this.draft.request));
    // A number that the planner of Postgres can see makes for better plans.
    return typeof value === 'number' ? sql.lit(value) : sql`${value}`;
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  viewer(read: (actor: Actor | null, given: any) => unknown): Sql {
    return this.draft.parameter((request) => read(request.actor, this.given(request)));
  }

  whoever(): ViewerInSql {
    const kind = this.draft.askViewer(viewerKind);
    const parameter = (read: (actor: Actor | null) => unknown) =>
      this.draft.parameter(({ actor }) => read(actor));
    return {
      kind,
      // Asked for when needed, so that a statement has no parameters that it does not use.
      get userId() {
        return parameter((actor) => actor?.userId ?? null);
      },
      get sources() {
        return parameter((actor) => sidesOf(actor).sources);
      },
      get targets() {
        return parameter((actor) => sidesOf(actor).targets);
      },
    };
  }

  private given(request: Request): Record<string, unknown> {
    return request.argumentsOf(this.field, this.node);
  }
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => holdsVariable(field.value));
  return value.kind === Kind.VARIABLE;
}
