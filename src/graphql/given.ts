type Given<T> = { [Key in keyof T]: Exclude<T[Key], null> };

/** An input without its nulls: in GraphQL a null says the same as a field left out. */
export function given<T extends object>(input: T): Given<T> {
  const entries = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as Given<T>;
}
