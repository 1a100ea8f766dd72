import { type FieldNode, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

/** An argument as it was sent, in place or by a variable; undefined where it was left out or is null. */
export interface GivenArgument {
  readonly value: unknown;
  /** Whether a variable gives it. */
  readonly varies: boolean;
}

/** Reads an argument of a field before its types are applied; a variable that was not sent has its default. */
export function argumentGiven(
  node: FieldNode,
  name: string,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GivenArgument {
  const argument = node.arguments?.find((candidate) => candidate.name.value === name)?.value;
  if (argument === undefined) return { value: undefined, varies: false };
  if (argument.kind !== 'Variable') {
    return { value: valueFromASTUntyped(argument, variables) ?? undefined, varies: false };
  }
  const variable = argument.name.value;
  const fallback = operation.variableDefinitions?.find(
    (definition) => definition.variable.name.value === variable,
  )?.defaultValue;
  const value = variables[variable] ?? (fallback && valueFromASTUntyped(fallback));
  return { value: value ?? undefined, varies: true };
}
