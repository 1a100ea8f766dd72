import { createUnionType, Field, InterfaceType, ObjectType } from 'type-graphql';
import { BitextError, type ErrorCode, type Issue as FoundIssue } from '../errors.js';
import { StaleRevision } from '../flows/find-original.js';
import { beadNews } from './bead-news.js';
import { ErrorCodeEnum } from './enums.js';
import { RebasedEdit } from './rebased-edit.type.js';
import { ContentHash } from './scalars.js';
import { BeadChange, EditConflict } from './stale-beads.type.js';

@InterfaceType({ description: 'A failure that a client can do something about; `message` says what.' })
export abstract class UserError {
  @Field(() => ErrorCodeEnum, { description: 'Stable code.' })
  readonly code: ErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do next.' })
  readonly message: string;

  constructor({ code, message }: BitextError) {
    this.code = code;
    this.message = message;
  }
}

@ObjectType({ description: 'One thing that is wrong with an input.' })
export class Issue implements FoundIssue {
  @Field(() => [String], { description: 'Where: names of input fields and indexes, from the outside in.' })
  readonly path!: readonly string[];

  @Field(() => String, { description: 'Which rule is broken: a stable word.' })
  readonly rule!: string;

  @Field(() => String, { description: 'What is wrong.' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'What would fit.' })
  readonly suggestion?: string;
}

@ObjectType({ implements: UserError, description: 'The input breaks a rule. Nothing was stored.' })
export class ValidationError extends UserError {
  @Field(() => [Issue], { description: 'Everything that is wrong, at most a hundred things.' })
  readonly issues: readonly FoundIssue[];

  constructor(error: BitextError) {
    super(error);
    this.issues = error.issues;
  }
}

@ObjectType({ implements: UserError, description: 'What the input names is not there. Nothing was stored.' })
export class NotFoundError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'There is no token, or its role does not suffice. Nothing was stored.',
})
export class ForbiddenError extends UserError {}

@ObjectType({
  implements: UserError,
  description:
    'Somebody was faster: the input started from something that is not current any more. Nothing was stored.',
})
export class StaleRevisionError extends UserError {
  @Field(() => ContentHash, { description: 'What the input started from.' })
  readonly expected: string;

  @Field(() => ContentHash, { description: 'What is current now.' })
  readonly actual: string;

  @Field(() => [BeadChange], {
    description:
      'Beads that were changed in between, where an alignment has moved on; at most a hundred places.',
  })
  readonly changes: BeadChange[];

  @Field(() => [RebasedEdit], {
    nullable: true,
    description:
      'Your edits said anew for the current alignment, to be sent again with `actual` as `expectedRevision`. Null where they do not apply to it, and for other mutations.',
  })
  readonly rebased: object[] | null;

  @Field(() => [EditConflict], { description: 'Why your edits do not apply to the current alignment.' })
  readonly conflicts: EditConflict[];

  constructor(error: StaleRevision) {
    super(error);
    this.expected = error.expected;
    this.actual = error.actual;
    const news = beadNews(error.meanwhile.alignment);
    this.changes = news.changes;
    this.rebased = news.rebased;
    this.conflicts = news.conflicts;
  }
}

export type AnyUserError = ValidationError | NotFoundError | ForbiddenError | StaleRevisionError;

/** The failure as data, or the same error thrown again where a client can do nothing about it. */
export function asUserError(thrown: unknown): AnyUserError {
  if (!(thrown instanceof BitextError)) throw thrown;
  if (thrown instanceof StaleRevision) return new StaleRevisionError(thrown);
  switch (thrown.code) {
    case 'VALIDATION':
    case 'LANGUAGE_UNKNOWN':
    case 'CONFLICT':
    case 'BAD_ID':
      return new ValidationError(thrown);
    case 'NOT_FOUND':
      return new NotFoundError(thrown);
    case 'FORBIDDEN':
    case 'UNAUTHENTICATED':
      return new ForbiddenError(thrown);
    default:
      throw thrown;
  }
}

/** Makes the union of a mutation's payload and the failures that it can have. */
export function resultOf<Payload extends object>(name: string, payload: new (...args: never[]) => Payload) {
  return createUnionType({
    name,
    description: 'What a mutation did, or why it did nothing.',
    types: () =>
      [payload, ValidationError, StaleRevisionError, NotFoundError, ForbiddenError] as unknown as readonly [
        new () => Payload,
      ],
    resolveType: (value) => value.constructor as never,
  });
}
