import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES } from '../../src/config.js';
import { bitext } from '../support/cli.js';
import { useDatabase } from '../support/test-database.js';

const inputs = fileURLToPath(new URL('../../../shared/inputs/', import.meta.url));

describe('the command line', () => {
  const test = useDatabase();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => bitext(args, { DATABASE_URL: test.url });
  const file = (name: string, text: string | Buffer) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  it('explains itself, every command, and every variable', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const { name } of CONFIG_VARIABLES) expect(out).toContain(name);
    for (const command of ['serve', 'migrate', 'seed', 'import', 'align', 'export', 'token']) {
      expect(out).toContain(`  ${command} `);
      const help = await run(command, '--help');
      expect([help.code, help.out.startsWith(`Usage: bitext ${command}`)]).toEqual([0, true]);
    }
  });

  it.each([
    [['nonsense']],
    [['import']],
    [['token', 'create']],
    [['token', 'create', '--role', 'king']],
    [['export', 'a']],
  ])('ends with 2 and a hint when used wrongly: %s', async (args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('error:');
  });

  it('imports a page, then a translation of it, and exports both side by side', async () => {
    const page = file(
      'page.txt',
      'date 2026-03-03 Новий міст\nМіст відкрили у вівторок. Його будували два роки.\nМерка подякувала 120 робітникам.\n',
    );
    const imported = await run('import', page, '--slug', 'mist');
    expect([imported.code, imported.err]).toEqual([0, '']);
    expect(imported.out).toBe('mist\tuk\tНовий міст (3 sentences)\n');
    const translation = file(
      'en.txt',
      'A new bridge\n\nThe bridge was opened on Tuesday. It took two years to build.\n\nThe mayor thanked 120 workers.\n',
    );
    const translated = await run(
      'import',
      translation,
      '--translation-of',
      'mist',
      '--language',
      'en',
      '--title',
      'A new bridge',
      '--as',
      'anna',
    );
    expect([translated.code, translated.out]).toEqual([
      0,
      expect.stringMatching(/^mist\ten\t\d beads, mean confidence [01]\.\d\d\n$/),
    ]);
    const { code, out } = await run('export', 'mist', '--to', 'en');
    expect(code).toBe(0);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows[0]).toEqual(['uk', 'en', 'shape', 'confidence']);
    expect(rows.at(-1)!.slice(0, 3)).toEqual([
      'Мерка подякувала 120 робітникам.',
      'The mayor thanked 120 workers.',
      '1-1',
    ]);
    const again = await run('import', page, '--slug', 'mist');
    expect(again.out).toContain('was there already');
  });

  it.skipIf(!existsSync(inputs))('imports the two real pages (skipped without ../shared)', async () => {
    const { code, out } = await run(
      'import',
      path.join(inputs, 'page-ru.txt'),
      path.join(inputs, 'page-uk.txt'),
    );
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t').slice(1)),
    ).toEqual([
      ['ru', 'Зеленский пригласил премьер-министра Японии посетить Украину (12 sentences)'],
      [
        'uk',
        'Україна готова співпрацювати з Японією у виробництві балістичних ракет - Зеленський (21 sentences)',
      ],
    ]);
    const articles = await test.db
      .selectFrom('article')
      .innerJoin('revision', (join) =>
        join.onRef('revision.article_id', '=', 'article.id').onRef('revision.id', '=', 'article.revision_id'),
      )
      .where('article.source_name', 'in', ['Интерфакс-Украина', 'УНН'])
      .orderBy('article.id')
      .select(['article.published_at', 'article.published_precision', 'revision.body'])
      .execute();
    expect(articles.map((row) => [row.published_at.toISOString(), row.published_precision])).toEqual([
      ['2025-11-05T13:54:00.000Z', 'MINUTE'],
      ['2026-02-20T00:00:00.000Z', 'DAY'],
    ]);
    for (const { body } of articles)
      expect(body).not.toMatch(/РЕКЛАМА|мин читать|facebook|UKR\.NET|ПОСЛЕДНЕЕ|Качка/);
  });

  it('aligns two files without a database and prints one bead a line when piped', async () => {
    const a = file('a.txt', 'The bridge was opened in 2025.\nIt cost 12 million.\n');
    const b = file('b.txt', 'Die Brücke wurde 2025 eröffnet.\nSie kostete 12 Millionen.\n');
    const { code, out, err } = await bitext(['align', a, b, '--source', 'en', '--target', 'de'], {
      DATABASE_URL: 'postgres://127.0.0.1:1/x',
    });
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t').slice(1)),
    ).toEqual([
      ['1-1', 'The bridge was opened in 2025.', 'Die Brücke wurde 2025 eröffnet.'],
      ['1-1', 'It cost 12 million.', 'Sie kostete 12 Millionen.'],
    ]);
  });

  it.each([
    ['a file that is not there', () => ['import', '/nowhere.txt'], 'there is no such file'],
    [
      'bytes that are no text',
      () => ['import', file('bad.txt', Buffer.from([0xff, 0x00, 0xc3, 0x28, 0x81]))],
      'bad.txt',
    ],
    [
      'an article that is not there',
      () => ['export', 'nowhere', '--to', 'en'],
      'There is no article nowhere.',
    ],
    ['a translation without its language', () => ['import', 'x', '--translation-of', 'y'], '--language'],
    ['a login that is none', () => ['token', 'create', '--role', 'EDITOR', '--login', 'A B'], 'is no login'],
  ])('ends with 1 and one clear message for %s', async (_what, args, message) => {
    const { code, out, err } = await run(...args());
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err).not.toMatch(/at .*:\d+:\d+/);
  });

  it('migrates, seeds once, and says so', async () => {
    expect((await run('migrate')).out).toBe('The database is up to date.\n');
    expect((await run('seed')).out).toMatch(/^Loaded \d+ articles and \d+ translations\.\n$/);
    expect((await run('seed')).out).toBe('Loaded 0 articles and 0 translations.\n');
  });
});
