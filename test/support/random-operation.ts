import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** An operation and the variables to send with it. */
export interface RandomOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RandomSource {
  readonly schema: GraphQLSchema;
  /** Bytes that decide everything; where they end the simplest choice is made, so that fewer are a simpler operation. */
  readonly tape: Uint8Array;
  /** Values for arguments by their names, or by `field.argument` where those of one field are others. */
  readonly pool: Readonly<Record<string, readonly unknown[]>>;
  /** Fields that are left out, as `Type.field`. */
  readonly without: ReadonlySet<string>;
}

/** Deepest selection; below it only leaves are taken. */
const DEEPEST = 7;
/** Fields of an operation, about. */
const MOST_FIELDS = 40;
/** Longer than a name of Postgres may be. */
const LONG_NAME = 'a_name_that_is_longer_than_the_sixty_three_bytes_that_postgres_keeps';

/**
 * Makes a valid operation: aliases, fragments named and not, on types and interfaces, conditions, fields that
 * are selected twice, arguments in and out of range, given in place, by variables, by defaults, as null and not.
 */
export function randomOperation(source: RandomSource): RandomOperation {
  return new Writer(source).write();
}

class Writer {
  private at = 0;
  private fields = 0;
  private readonly fragments: string[] = [];
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  /** What each key of an answer stands for, anywhere: two fields of one key always merge. */
  private readonly keys = new Map<string, string>();

  constructor(private readonly source: RandomSource) {}

  write(): RandomOperation {
    const selection = this.selection(this.source.schema.getQueryType()!, 0);
    const head = this.definitions.length === 0 ? 'query' : `query (${this.definitions.join(', ')})`;
    return { document: [`${head} ${selection}`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const size = 1 + this.below(depth === 0 ? 3 : 5);
    const selections = Array.from({ length: size }, () => this.oneSelection(type, depth));
    return `{ ${selections.join(' ')} }`;
  }

  private oneSelection(type: GraphQLCompositeType, depth: number): string {
    if (depth < DEEPEST && this.fields < MOST_FIELDS && this.isOneIn(5)) return this.fragment(type, depth);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const open = fields.filter(
      (field) =>
        !this.source.without.has(`${type.name}.${field.name}`) &&
        (!isCompositeType(getNamedType(field.type)) || (depth < DEEPEST && this.fields < MOST_FIELDS)),
    );
    const field = open.length === 0 || this.isOneIn(12) ? null : this.oneOf(open);
    this.fields += 1;
    if (field === null) return `${this.key('__typename', 'String!', '')}${this.condition()}`;
    const given = this.argumentsOf(field);
    const key = this.key(field.name, String(field.type), given);
    const next = getNamedType(field.type);
    const inside = isCompositeType(next) ? ` ${this.selection(next, depth + 1)}` : '';
    return `${key}${given}${this.condition()}${inside}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const { schema } = this.source;
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    const narrower = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const on = this.oneOf<GraphQLCompositeType>([type, ...wider, ...narrower]);
    const condition = this.condition();
    const kind = this.below(3);
    if (kind === 0 && on === type) return `...${condition} ${this.selection(on, depth + 1)}`;
    if (kind !== 1) return `... on ${on.name}${condition} ${this.selection(on, depth + 1)}`;
    const body = this.selection(on, depth + 1);
    const name = `f${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on.name} ${body}`);
    const again = this.isOneIn(4) ? ` ...${name}` : '';
    return `...${name}${condition}${again}`;
  }

  /** `alias: name`, or the name alone, so that the same key always stands for the same field. */
  private key(name: string, type: string, given: string): string {
    const meaning = `${name} ${type} ${given}`;
    const wish = this.below(6);
    for (let nth = 0; ; nth++) {
      const base = wish === 5 ? LONG_NAME : name;
      const key = nth === 0 && wish < 4 ? name : `${base}_${nth}`;
      const taken = this.keys.get(key);
      if (taken !== undefined && taken !== meaning) continue;
      this.keys.set(key, meaning);
      return key === name ? name : `${key}: ${name}`;
    }
  }

  private condition(): string {
    if (!this.isOneIn(8)) return '';
    const word = this.oneOf(['@include', '@skip']);
    const value = this.isOneIn(2);
    if (this.isOneIn(2)) return ` ${word}(if: ${value})`;
    return ` ${word}(if: ${this.variable('Boolean!', value)})`;
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      const value = this.argument(field.name, argument);
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private argument(field: string, { name, type }: GraphQLArgument): string | null {
    const isNeeded = isNonNullType(type);
    if (!isNeeded && !this.isOneIn(3)) return null;
    const value = !isNeeded && this.isOneIn(6) ? null : this.value(field, name, type);
    const kind = this.below(4);
    if (kind < 2) return literal(type, value);
    if (kind === 2 || isNeeded) return this.variable(String(type), value);
    // A variable that is not sent is an argument that is left out, or has its default.
    const fallback = this.isOneIn(2) ? literal(type, value) : undefined;
    return this.variable(`${type}${fallback === undefined ? '' : ` = ${fallback}`}`, undefined);
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${type}`);
    if (value !== undefined) this.variables[name] = value;
    return `$${name}`;
  }

  private value(field: string, name: string, type: GraphQLInputType): unknown {
    const plain = getNullableType(type);
    if (isListType(plain)) {
      const size = this.below(3);
      return Array.from({ length: size }, () => this.value(field, name, plain.ofType));
    }
    if (isEnumType(plain)) return this.oneOf(plain.getValues()).name;
    if (plain === GraphQLBoolean) return this.isOneIn(2);
    const { pool } = this.source;
    const values = pool[`${field}.${name}`] ?? pool[name];
    if (values === undefined) throw new Error(`the pool has no values for ${name}: ${type}`);
    return this.oneOf(values);
  }

  private isOneIn(times: number): boolean {
    return this.below(times) === times - 1;
  }

  private oneOf<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** From 0 to below `size`. */
  private below(size: number): number {
    const { tape } = this.source;
    let drawn = tape[this.at++] ?? 0;
    if (size > 256) drawn = drawn * 256 + (tape[this.at++] ?? 0);
    return drawn % size;
  }
}

function literal(type: GraphQLInputType, value: unknown): string {
  if (Array.isArray(value)) {
    const plain = getNullableType(type);
    const inner = isListType(plain) ? plain.ofType : type;
    return `[${value.map((item) => literal(inner, item)).join(', ')}]`;
  }
  return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);
}
