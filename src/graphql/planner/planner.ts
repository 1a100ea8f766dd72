import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { BitextError } from '../../errors.js';
import type { Database } from '../../store/database.js';
import { runPrepared } from '../../store/run-prepared.js';
import { compile } from './compile.js';
import { type Plan, Unplannable, valuesOf } from './plan.js';
import { PlanTree } from './plan-tree.js';
import type { Request } from './request.js';

/** The answer to an operation, as Postgres wrote it. */
export interface Answer {
  /** JSON of the whole `data`. */
  readonly text: string;
  /** Ids of the articles on whose events the answer depends. */
  readonly articles: readonly number[] | 'all';
  /** Whether it is for nobody but the viewer who asked. */
  readonly personal: boolean;
}

/** A plan and what a request puts into it. */
export interface PlannedQuery {
  readonly plan: Plan;
  readonly values: unknown[];
}

/** Answers queries by one statement each, and keeps their plans as long as their documents live. */
export class Planner {
  private readonly trees = new WeakMap<OperationDefinitionNode, PlanTree>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Null for what only the resolvers can answer: introspection, mutations, arguments that are out of range. */
  plan(document: DocumentNode, operation: OperationDefinitionNode, request: Request): PlannedQuery | null {
    try {
      const plan = this.treeOf(document, operation).planFor(request);
      return plan && { plan, values: valuesOf(plan, request) };
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

/** Runs the one statement of a query. */
export async function answerQuery(db: Database, { plan, values }: PlannedQuery): Promise<Answer> {
  const [row = []] = await runPrepared(db, { name: plan.name, text: plan.text, values });
  const [text, ...articles] = row;
  const known = plan.articlesNamed && articles.every((id) => id !== null);
  return {
    text: String(text),
    articles: known ? (articles as number[]) : 'all',
    personal: plan.personal,
  };
}
