import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bitext } from '../support/cli.js';
import { useDatabase } from '../support/test-database.js';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

const PAGE = `Вісник Заріччя
09:15 03.03.2026

У Заріччі відкрили новий міст

2 хв читання
Фото: Олег Ткач

Новий міст через річку відкрили у вівторок. Будували його два роки, а коштував він 12 млн грн.

«Ми чекали цього дня», — сказала мерка Ірина Коваль.

РЕКЛАМА
`;

/** Windows-1251 has the Cyrillic letters in the order of Unicode; the rest of the page is ASCII and a few signs. */
function windows1251(text: string): Buffer {
  const signs: Record<string, number> = {
    '«': 0xab,
    '»': 0xbb,
    '—': 0x97,
    '’': 0x92,
    і: 0xb3,
    ї: 0xbf,
    є: 0xba,
    І: 0xb2,
    Ї: 0xaf,
    Є: 0xaa,
    '№': 0xb9,
  };
  return Buffer.from(
    [...text].map((character) => {
      const code = character.codePointAt(0)!;
      if (code < 0x80) return code;
      return signs[character] ?? code - 0x410 + 0xc0;
    }),
  );
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const readJson = async (...files: string[]) => {
  const { code, out, err } = await bitext(['read', '--json', ...files], {
    DATABASE_URL: 'postgres://127.0.0.1:1/x',
  });
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { code, err, rows };
};

describe('bitext read', () => {
  it('gives one record a line, without a database', async () => {
    const { code, err, rows } = await readJson(file('a.txt', PAGE), file('b.txt', PAGE));
    expect([code, err, rows.length]).toEqual([0, '', 2]);
    expect(rows[0]).toMatchObject({
      title: 'У Заріччі відкрили новий міст',
      language: 'uk',
      source: 'Вісник Заріччя',
      publishedAt: '2026-03-03T09:15',
      publishedAtPrecision: 'minute',
      timeZone: null,
      readTimeMinutes: 2,
      credits: [{ kind: 'photo', text: 'Олег Ткач' }],
    });
    expect(
      rows[0].blocks.map(({ kind, sentences }: { kind: string; sentences: string[] }) => [
        kind,
        sentences.length,
      ]),
    ).toEqual([
      ['paragraph', 2],
      ['paragraph', 1],
    ]);
    expect(rows[0].lines).toHaveLength(PAGE.split('\n').length - 1);
    for (const line of rows[0].lines) expect(line.reason).not.toBe('');
  });

  it('lists every line that is not blank with its class and the reason', async () => {
    const { code, out } = await bitext(['read', file('a.txt', PAGE)]);
    expect(code).toBe(0);
    for (const line of PAGE.split('\n').filter((text) => text !== '')) expect(out).toContain(line);
    expect(out).toContain('ad-marker');
    expect(out).not.toContain('\u001b[');
  });

  it.skipIf(!existsSync(shared))(
    'agrees with the records of the two real pages (skipped without ../shared)',
    async () => {
      for (const name of ['page-ru', 'page-uk']) {
        const expected = JSON.parse(readFileSync(path.join(shared, 'expected', `${name}.json`), 'utf8'));
        const { rows } = await readJson(path.join(shared, 'inputs', `${name}.txt`));
        const [record] = rows;
        for (const key of [
          'source',
          'title',
          'language',
          'publishedAt',
          'publishedAtPrecision',
          'timeZone',
          'relatedHeadlines',
          'latestHeadlines',
          'credits',
        ]) {
          expect([key, record[key]]).toEqual([key, expected[key]]);
        }
        const paragraphs = record.blocks.filter(({ kind }: { kind: string }) => kind === 'paragraph');
        expect(paragraphs.map(({ sentences }: { sentences: string[] }) => sentences)).toEqual(
          expected.paragraphs,
        );
        const headings = record.blocks.filter(({ kind }: { kind: string }) => kind === 'heading');
        expect(headings.map(({ text }: { text: string }) => text)).toEqual(
          expected.subheads.map(({ text }: { text: string }) => text),
        );
        const classes = record.lines.map(({ line, class: name }: { line: number; class: string }) => ({
          line,
          class: name,
        }));
        expect(classes).toEqual(
          expected.lines.map(({ line, class: name }: { line: number; class: string }) => ({
            line,
            class: name,
          })),
        );
      }
    },
  );

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${PAGE}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from(PAGE, 'utf16le'), 'utf-16le'],
    ['Windows-1251', windows1251(PAGE), 'windows-1251'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PAGE}`), 'utf-8'],
  ])('decodes %s and says so', async (_what, bytes, encoding) => {
    const { rows } = await readJson(file('encoded.txt', bytes));
    expect(rows[0]).toMatchObject({ encoding, title: 'У Заріччі відкрили новий міст', language: 'uk' });
  });

  it('says that a page is in two languages', async () => {
    const ukrainian =
      'Новий міст через річку відкрили у вівторок після двох років роботи. Він заступив старий пором, що возив людей. '.repeat(
        4,
      );
    const english =
      'The new bridge over the river was opened on Tuesday after two years of work. It replaces the old ferry. '.repeat(
        4,
      );
    const { rows } = await readJson(
      file('two.txt', PAGE.replace('РЕКЛАМА', `${ukrainian}\n\n${ukrainian}\n\n${english}\n\n${english}\n`)),
    );
    expect(rows[0].doubts.map(({ code }: { code: string }) => code)).toContain('second-language');
  });
});

const BAD: readonly (readonly [string, () => string, string])[] = [
  ['NUL', () => file('nul.txt', 'Слово\0слово'), 'VALIDATION'],
  [
    'invalid UTF-8',
    () => file('bad.txt', Buffer.concat([Buffer.from(PAGE), Buffer.from([0xd0]), Buffer.from(PAGE)])),
    'VALIDATION',
  ],
  ['nothing', () => file('empty.txt', ''), 'VALIDATION'],
  ['blank lines', () => file('blank.txt', ' \n\n\t\n'), 'VALIDATION'],
  ['a picture', () => fileURLToPath(new URL('../../docs/playground.png', import.meta.url)), 'VALIDATION'],
  [
    '50 MB',
    () => {
      const name = file('huge.txt', 'x');
      truncateSync(name, 50 * 1024 * 1024);
      return name;
    },
    'TOO_LARGE',
  ],
];

describe('bad pages', () => {
  const test = useDatabase();

  it('a page in two languages: import stores nothing and says how to mend it', async () => {
    const ukrainian =
      'Новий міст через річку відкрили у вівторок після двох років роботи. Він заступив старий пором. '.repeat(
        5,
      );
    const english =
      'The new bridge over the river was opened on Tuesday after two years of work. It replaces the ferry. '.repeat(
        5,
      );
    const page = file(
      'mixed.txt',
      PAGE.replace('РЕКЛАМА', `${ukrainian}\n\n${ukrainian}\n\n${english}\n\n${english}\n`),
    );
    const { code, err } = await bitext(['import', page], { DATABASE_URL: test.url });
    expect([code, err]).toEqual([1, expect.stringContaining('another language')]);
    expect(err).toContain('language');
    expect(await test.db.selectFrom('article').select('id').execute()).toEqual([]);
  });

  it.each(BAD)('%s: read gives a typed error', async (_what, make, code) => {
    const { code: exit, err, rows } = await readJson(make());
    expect([exit, rows.length, rows[0].error.code]).toEqual([1, 1, code]);
    expect(err).not.toMatch(/at .*:\d+:\d+/);
  });

  it.each([...BAD, ['only furniture', () => file('ads.txt', 'РЕКЛАМА\nРЕКЛАМА\n'), 'VALIDATION'] as const])(
    '%s: import stores nothing',
    async (_what, make) => {
      const { code, err } = await bitext(['import', make()], { DATABASE_URL: test.url });
      expect(code).toBe(1);
      expect(err).toMatch(/^bitext: /);
      expect(await test.db.selectFrom('revision').select('id').execute()).toEqual([]);
      expect(await test.db.selectFrom('article').select('id').execute()).toEqual([]);
    },
  );
});

describe('a page in another encoding', () => {
  const test = useDatabase();

  it('is stored decoded, and import says from what', async () => {
    const { code, out } = await bitext(['import', file('cp1251.txt', windows1251(PAGE))], {
      DATABASE_URL: test.url,
    });
    expect([code, out]).toEqual([0, expect.stringContaining('decoded from windows-1251')]);
    const { title } = await test.db.selectFrom('revision').select('title').executeTakeFirstOrThrow();
    expect(title).toBe('У Заріччі відкрили новий міст');
  });
});
