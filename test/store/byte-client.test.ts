import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Bytes, fromBytes, toBytes } from '../../src/store/bytes.js';
import { runForBytes } from '../../src/store/cancellable.js';
import { openDatabase } from '../../src/store/database.js';
import { useDatabase } from '../support/test-database.js';

const TEXTS = ['plain', 'Міст відкрили 3 березня — «нарешті».', 'naïve ÿ', '橋が開通した 🌉', ''];

describe('text that is read as bytes', () => {
  const test = useDatabase();

  it('is UTF-8, one byte a character, and the very text once it is decoded', async () => {
    for (const text of TEXTS) {
      const { rows } = await runForBytes<{ text: Bytes }>(test.db, {
        text: 'select $1::text as text',
        values: [text],
      });
      expect(rows).toEqual([{ text: Buffer.from(text).toString('latin1') }]);
      expect(fromBytes(rows[0]!.text)).toBe(text);
    }
  });

  it('is whole where it comes in many pieces', async () => {
    const long = 'Їжак 🦔 '.repeat(100_000);
    const { rows } = await runForBytes<{ text: Bytes }>(test.db, {
      text: 'select $1::text as text',
      values: [long],
    });
    expect(fromBytes(rows[0]!.text) === long).toBe(true);
  });

  it('leaves the next statement of the connection as it always is, also after a failure', async () => {
    const db = openDatabase(test.url, { size: 1 });
    try {
      const next = async () => (await sql<{ text: string }>`select 'Міст' as text`.execute(db)).rows;
      await runForBytes(db, { text: `select 'Міст' as text` });
      expect(await next()).toEqual([{ text: 'Міст' }]);
      const failing = runForBytes(db, { text: `select 'Міст'::int` });
      await expect(failing).rejects.toThrow('invalid input syntax for type integer: "Міст"');
      expect(await next()).toEqual([{ text: 'Міст' }]);
    } finally {
      await db.destroy();
    }
  });

  it('comes back from a string and to it unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fromBytes(toBytes(text))).toBe(text);
        expect(toBytes(text).length).toBe(Buffer.byteLength(text));
      }),
    );
  });
});
