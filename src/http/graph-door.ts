import type { Admission, Allowance, Door, Outcome } from '../graphql/door.js';
import type { Deadline } from './deadline.js';
import type { RateLimiter } from './rate-limit.js';

/** The door through which one request came. */
export class GraphDoor implements Door {
  admission: Admission | null = null;
  /** An operation that never came to an answer of its own has failed. */
  outcome: Outcome = { failed: true, ready: null, extensions: undefined };

  /** @param client whom the rate limit counts it for */
  constructor(
    private readonly deadline: Deadline,
    private readonly limiter: RateLimiter | null,
    public client: string,
  ) {}

  admit(operation: Admission): Promise<void> | void {
    // Let pass before, by whoever then found that only the resolvers can answer it: it is counted once.
    if (this.admission !== null) return;
    this.admission = operation;
    if (operation.kind === 'mutation') this.deadline.allowMutation();
    return this.limiter?.charge(this.client, operation.cost);
  }

  answered(outcome: Outcome): void {
    this.outcome = outcome;
  }

  async allowance(): Promise<Allowance | null> {
    return this.limiter?.allowance(this.client) ?? null;
  }
}
