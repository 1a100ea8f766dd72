import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Bytes } from '../store/bytes.js';

/** A query that has been parsed and found valid. */
export interface KnownQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** An answer that is ready to be sent as it is. */
export interface ReadyAnswer {
  /** JSON of the whole answer, `{"data":…}`. */
  readonly json: Bytes;
  /** The articles on whose events it depends, or all there are and will be. */
  readonly articles: readonly number[] | 'all';
  /** What it answers, where that may be asked again without being parsed. */
  readonly query?: KnownQuery;
}

/** What an operation turned out to be, once it is known to be valid and within the limits. */
export interface Admission {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Values that its answer may hold at most. */
  readonly cost: number;
  /** Whether its answer, asked for without a token, is the same for everybody until an event says otherwise. */
  readonly keepable: boolean;
  /** Whether every value of its answer is of a revision that is named by its content hash. */
  readonly pinned: boolean;
}

/** What became of an operation. */
export interface Outcome {
  /** Whether its answer holds an error. */
  readonly failed: boolean;
  /** The answer as text, or null where it is to be written from its values. */
  readonly ready: ReadyAnswer | null;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

/** How much may still be asked for. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

/**
 * The door through which an operation came, as the graph sees it: it learns what the operation is, and may
 * refuse it. Every copy that Apollo makes of a context shares one door.
 */
export interface Door {
  /** @throws BitextError `RATE_LIMITED` */
  admit(operation: Admission): Promise<void> | void;
  /** Told once, before the answer is written. */
  answered(outcome: Outcome): void;
  /** Null where nothing is limited. */
  allowance(): Promise<Allowance | null>;
}
