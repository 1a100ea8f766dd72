import { BitextError } from '../errors.js';

/** How many numbers the id of each type holds. */
const PARTS = {
  Article: 1,
  User: 1,
  Token: 1,
  TextRevision: 2,
  Translation: 2,
  Alignment: 2,
  Review: 2,
  Event: 2,
  Sentence: 3,
  Bead: 3,
  PivotAlignment: 3,
  PivotBead: 4,
} as const;

export type NodeType = keyof typeof PARTS;

/** Types whose objects stand in a table; the others are composed when they are asked for. */
export type StoredNodeType = Exclude<NodeType, `Pivot${string}`>;

export function isStored(type: NodeType): type is StoredNodeType {
  return !type.startsWith('Pivot');
}

export interface GlobalId {
  readonly type: NodeType;
  readonly numbers: readonly number[];
}

/** An opaque id for the graph: base64url of `Type:1.2.3`. */
export function encodeId(type: NodeType, ...numbers: readonly number[]): string {
  return Buffer.from(`${type}:${numbers.join('.')}`).toString('base64url');
}

/** @throws BitextError `BAD_ID` for anything that encodeId does not write */
export function decodeId(id: string): GlobalId {
  const text = id.length <= 100 ? Buffer.from(id, 'base64url').toString('latin1') : '';
  const match = /^([A-Za-z]+):(\d{1,16}(?:\.\d{1,16}){0,3})$/.exec(text);
  const type = match?.[1] as NodeType | undefined;
  const numbers = (match?.[2] ?? '').split('.').map(Number);
  const known = type !== undefined && Object.hasOwn(PARTS, type) && PARTS[type] === numbers.length;
  if (!known || !numbers.every(Number.isSafeInteger) || encodeId(type, ...numbers) !== id) {
    throw new BitextError(
      'BAD_ID',
      'This is no id of this graph. Use the `id` of an object that a query gave you.',
    );
  }
  return { type, numbers };
}

/** The numbers of an id that must be of one type. */
export function decodeIdOf(type: NodeType, id: string): readonly number[] {
  const decoded = decodeId(id);
  if (decoded.type === type) return decoded.numbers;
  if (!isStored(decoded.type)) {
    throw new BitextError(
      'BAD_ID',
      'This is part of an alignment that was composed through a third language and is stored nowhere. Take the alignment of one translation with the original.',
    );
  }
  throw new BitextError('BAD_ID', `This is the id of a ${decoded.type}; the id of a ${type} is wanted here.`);
}
