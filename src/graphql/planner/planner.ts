import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { BitextError } from '../../errors.js';
import type { Context } from '../context.js';
import type { ReadyAnswer } from '../door.js';
import { compile } from './compile.js';
import { type AnswerRow, LEFT, type Plan, Unplannable, valuesOf } from './plan.js';
import { PlanTree } from './plan-tree.js';
import type { Request } from './request.js';
import { fillSlots } from './slots/fill-slots.js';

/** A plan and what a request puts into it. */
export interface PlannedQuery {
  readonly plan: Plan;
  /** Left out of the first run: what is asked but once is not worth being kept by Postgres. */
  readonly name: string | undefined;
  readonly values: unknown[];
}

/** Answers queries by one statement each, and keeps their plans as long as their documents live. */
export class Planner {
  private readonly run = new WeakSet<Plan>();
  private readonly trees = new WeakMap<OperationDefinitionNode, PlanTree>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Null for what only the resolvers can answer: introspection, mutations, arguments that are out of range. */
  plan(document: DocumentNode, operation: OperationDefinitionNode, request: Request): PlannedQuery | null {
    try {
      const plan = this.treeOf(document, operation).planFor(request);
      if (plan === null) return null;
      const name = this.run.has(plan) ? plan.name : undefined;
      this.run.add(plan);
      return { plan, name, values: valuesOf(plan, request) };
    } catch (error) {
      // The resolvers say what is wrong, and where.
      if (error instanceof Unplannable || error instanceof BitextError || error instanceof GraphQLError) {
        return null;
      }
      throw error;
    }
  }

  private treeOf(document: DocumentNode, operation: OperationDefinitionNode): PlanTree {
    const known = this.trees.get(operation);
    if (known !== undefined) return known;
    const tree = new PlanTree((request) => compile(this.schema, document, operation, request));
    this.trees.set(operation, tree);
    return tree;
  }
}

/** Runs the one statement of a query: its answer as Postgres wrote it, or null where only the resolvers can tell. */
export async function answerQuery(
  context: Pick<Context, 'runForBytes'>,
  { plan, name, values }: PlannedQuery,
): Promise<ReadyAnswer | null> {
  const [row] = await context.runForBytes<AnswerRow>({ ...(name && { name }), text: plan.text, values });
  if (row === undefined) throw new Error('the statement of a plan gives one row');
  const { answer, articles } = row;
  const json = fillSlots(answer, plan.slots);
  if (plan.mayBeLeft && json.includes(LEFT)) return null;
  const known = articles?.every((id) => id !== null) === true;
  return { json, articles: known ? (articles as readonly number[]) : 'all' };
}
