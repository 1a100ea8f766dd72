/** What an item of a list is printed from. */
export interface Item {
  index: number;
  /** Of the object that has the list. */
  readonly key: readonly number[];
  /** JSON of all items' values, column by column. */
  readonly columns: readonly (readonly string[])[];
}

/** The JSON of an item in pieces: constant text, and what differs between items. */
export type ItemText = readonly (string | ((item: Item) => string))[];
