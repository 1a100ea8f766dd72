import type { Plan } from './plan.js';
import type { Request } from './request.js';

/** Something about a request that decides how its statement is written. */
export type Question = (request: Request) => Answer;
type Answer = string | number | boolean;

/** A plan, null where there can be none, and the questions that led to it with their answers. */
export interface Grown {
  readonly plan: Plan | null;
  readonly asked: readonly { readonly question: Question; readonly answer: Answer }[];
}

type Branch =
  | { readonly leaf: Plan | null }
  | { readonly question: Question; readonly next: Map<Answer, Branch> };

/** Requests of one operation that have different plans at most; then the tree is planted anew. */
const MOST_PLANS = 64;

/**
 * The plans of one operation. Writing a plan asks questions, each one depending on the answers before; a later
 * request whose answers are the same gets the same plan.
 */
export class PlanTree {
  private root: Branch | null = null;
  private size = 0;

  constructor(private readonly grow: (request: Request) => Grown) {}

  /** @throws whatever a question throws, about arguments that are out of range */
  planFor(request: Request): Plan | null {
    let branch = this.root;
    while (branch !== null && 'question' in branch) {
      branch = branch.next.get(branch.question(request)) ?? null;
    }
    return branch === null ? this.add(this.grow(request)) : branch.leaf;
  }

  private add({ plan, asked }: Grown): Plan | null {
    if (this.size++ === MOST_PLANS) {
      this.root = null;
      this.size = 1;
    }
    let twig: Branch = { leaf: plan };
    let place = this.root;
    let above: Map<Answer, Branch> | null = null;
    let depth = 0;
    // Down as far as the tree knows the answers …
    while (place !== null && 'question' in place) {
      above = place.next;
      place = above.get(asked[depth++]!.answer) ?? null;
    }
    // … and from there on a twig of its own.
    for (const { question, answer } of asked.slice(depth).reverse()) {
      twig = { question, next: new Map([[answer, twig]]) };
    }
    if (above === null) this.root = twig;
    else above.set(asked[depth - 1]!.answer, twig);
    return plan;
  }
}
