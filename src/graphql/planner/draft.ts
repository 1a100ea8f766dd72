import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import { sql } from 'kysely';
import type { Actor } from '../../flows/actor.js';
import type { Scope } from './collect-fields.js';
import { Parameter, Unplannable } from './plan.js';
import type { Grown, Question } from './plan-tree.js';
import type { Request } from './request.js';
import type { Sql } from './row.js';
import { PART, SLOT, type Slot } from './slots/fill-slots.js';

/** A statement while it is being written: what it has asked of the request, and what is known of its answer. */
export class Draft implements Scope {
  readonly asked: Grown['asked'][number][] = [];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Ids of the articles on whose events the answer depends, or all of them. */
  articles: Sql[] | 'all' = [];
  /** What is put together outside SQL, by the numbers of the slots in the answer. */
  readonly slots: Slot[] = [];
  /** Whether the statement may find that only the resolvers can tell. */
  mayBeLeft = false;
  /** Everything that a request brings along, whether or not the statement comes to need it. */
  readonly parameters: Parameter[] = [];
  private readonly ofViewer = new Map<unknown, ReturnType<Question>>();
  private rows = 0;

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly request: Request,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  ask<T extends ReturnType<Question>>(question: (request: Request) => T): T {
    const answer = question(this.request);
    this.asked.push({ question, answer });
    return answer;
  }

  /** Asks about who asks, each question once. */
  askViewer<T extends ReturnType<Question>>(question: (actor: Actor | null) => T): T {
    const known = this.ofViewer.get(question);
    if (known !== undefined) return known as T;
    const answer = this.ask(({ actor }) => question(actor));
    this.ofViewer.set(question, answer);
    return answer;
  }

  condition(variable: string): boolean {
    return this.ask(({ variables }) => {
      const value = variables[variable];
      if (typeof value !== 'boolean') throw new Unplannable('a condition is no boolean');
      return value;
    });
  }

  parameter(of: Parameter['of']): Sql {
    const parameter = new Parameter(of);
    this.parameters.push(parameter);
    return sql`${parameter}`;
  }

  dependsOn(article: Sql | 'all'): void {
    if (article === 'all' || this.articles === 'all') this.articles = 'all';
    else this.articles.push(article);
  }

  /** What opens a slot in the answer: the parts follow, with `PART` between them, and `SLOT` ends it. */
  slot(slot: Slot): string {
    this.slots.push(slot);
    return `${SLOT}${this.slots.length - 1}${PART}`;
  }

  /** A name for a row that no other row of the statement has. */
  alias(type: string): string {
    this.rows += 1;
    return `${type.toLowerCase()}_${this.rows}`;
  }
}
