import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useDatabase } from './support/test-database.js';

const source = readFileSync(new URL('../src/store/tables.ts', import.meta.url), 'utf8');

/** `interface FooTable { column: Type; … }` of tables.ts by the table's name in SQL. */
function declaredTables(): Record<string, { column: string; nullable: boolean; type: string }[]> {
  const names = [...(/interface Tables \{([^}]*)\}/.exec(source)?.[1] ?? '').matchAll(/(\w+): (\w+);/g)];
  return Object.fromEntries(
    names.map(([, table, name]) => {
      const text = new RegExp(`interface ${name} \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
      const columns = [...text.matchAll(/^ {2}(\w+): (.+);$/gm)].map(([, column, type]) => ({
        column: column!,
        nullable: / \| null\b/.test(type!),
        type: sqlType(type!),
      }));
      return [table!, columns];
    }),
  );
}

/** What a TypeScript type of tables.ts stands for in Postgres; integer widths are not told apart. */
function sqlType(type: string): string {
  if (/\b(?:Signal\[\]|Alternative|StoredLexiconPair|unknown\b)/.test(type)) return 'jsonb';
  if (/\[\]/.test(type)) return 'array';
  if (/\bnumber\b/.test(type)) return 'number';
  if (/\bboolean\b/.test(type)) return 'boolean';
  if (/\bDate\b/.test(type)) return 'timestamp with time zone';
  if (/\bBuffer\b/.test(type)) return 'bytea';
  return 'text';
}

const NUMBERS = new Set(['bigint', 'integer', 'double precision']);

describe('tables.ts', () => {
  const test = useDatabase();

  it('says of every table and column what the live database says', async () => {
    const { rows } = await sql<{ table: string; column: string; nullable: boolean; type: string }>`
      select table_name as table, column_name as column, is_nullable = 'YES' as nullable, data_type as type
      from information_schema.columns where table_schema = 'public'
      order by table_name, ordinal_position`.execute(test.db);
    const live: ReturnType<typeof declaredTables> = {};
    for (const { table, column, nullable, type } of rows) {
      const plain = NUMBERS.has(type) ? 'number' : type.toLowerCase();
      live[table] ??= [];
      live[table].push({ column, nullable, type: plain });
    }
    const declared = declaredTables();
    expect(Object.keys(declared).length).toBeGreaterThan(10);
    expect(declared).toEqual(live);
  });

  it('leads the primary key of every child of an article with article_id', async () => {
    const { rows } = await sql<{ table: string; first: string }>`
      select c.conrelid::regclass::text as table, a.attname as first
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'p' and exists (
        select from pg_attribute where attrelid = c.conrelid and attname = 'article_id')`.execute(test.db);
    const children = rows.filter(({ table }) => table !== 'article_slug');
    expect(children.map(({ table }) => table).sort()).toEqual([
      'alignment',
      'alignment_columns',
      'bead',
      'block',
      'edition',
      'event',
      'lexicon_share',
      'presence',
      'review',
      'review_reason',
      'revision',
      'revision_columns',
      'sentence',
      'suspicion',
      'translation',
    ]);
    expect(new Set(children.map(({ first }) => first))).toEqual(new Set(['article_id']));
  });
});
