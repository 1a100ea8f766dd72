import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bitext } from '../support/cli.js';

const BITEXT = fileURLToPath(new URL('../../bin/bitext.mjs', import.meta.url));

const ROWS = [
  {
    id: 'a',
    src: ['Anna Weber paid 120 euros.', 'She left at 7:40.'],
    tgt: ['Anna Weber bezahlte 120 Euro.', 'Sie ging um 7:40.'],
  },
  { id: 'b', src: ['One.'], tgt: [] },
  { id: 'c', src: [], tgt: [], sourceLanguage: 'uk', targetLanguage: 'ja' },
];

function alignRows(
  args: readonly string[],
  input: string,
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BITEXT, 'align', '--jsonl', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('bitext align --words', () => {
  it('shows below every bead which words translate each other, and no marks', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-words-'));
    writeFileSync(path.join(folder, 'a.txt'), 'Anna Weber paid (120 euros).\n');
    writeFileSync(path.join(folder, 'b.txt'), 'Anna Weber bezahlte (120 Euro).\n');
    const files = ['a.txt', 'b.txt'].map((name) => path.join(folder, name));
    const { code, out } = await bitext(['align', ...files, '--source', 'en', '--target', 'de', '--words']);
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    const links = out.trimEnd().split('\t')[4]!.split('; ');
    expect(links.map((link) => link.replace(/ [01]\.\d\d$/, ''))).toEqual(
      expect.arrayContaining(['Anna=Anna', 'Weber=Weber', '120=120']),
    );
    expect(links.filter((link) => !/^[\p{L}\p{N}]+=[\p{L}\p{N}]+ /u.test(link))).toEqual([]);
  });
});

describe('bitext align --jsonl', () => {
  it.each([[[]], [['--corpus']]])(
    'answers rows with rows in the same order and nothing else %s',
    async (args) => {
      const { code, out, err } = await alignRows(
        args,
        ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''),
      );
      expect([code, err]).toEqual([0, '']);
      const rows = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(rows.map(({ id, beads }) => ({ id, beads }))).toEqual([
        {
          id: 'a',
          beads: [
            [[0], [0]],
            [[1], [1]],
          ],
        },
        { id: 'b', beads: [[[0], []]] },
        { id: 'c', beads: [] },
      ]);
      for (const { beads, confidence } of rows) {
        expect(confidence).toHaveLength(beads.length);
        for (const value of confidence) expect(value >= 0 && value <= 1).toBe(true);
      }
    },
  );

  const base64 = (vector: readonly number[]) =>
    Buffer.from(new Float32Array(vector).buffer).toString('base64');
  const beadsOf = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).beads);
  const directions = Array.from({ length: 6 }, (_, nth) =>
    Array.from({ length: 6 }, (_v, d) => (d === nth ? 1 : 0)),
  );
  const inOrder = (targets: readonly number[]) => targets.map((nth) => directions[nth]!);

  it('takes vectors, as numbers or as base64, and needs no text beside them', async () => {
    const srcVectors = inOrder([0, 1, 2, 3, 4, 5]);
    const tgtVectors = inOrder([0, 1, 2, 4, 5]);
    const rows = [
      { id: 1, srcVectors, tgtVectors },
      { id: 2, srcVectors: srcVectors.map(base64), tgtVectors: tgtVectors.map(base64) },
    ];
    const { code, out, err } = await alignRows([], rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    expect([code, err]).toEqual([0, '']);
    const beads = [
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
      [[3], []],
      [[4], [3]],
      [[5], [4]],
    ];
    expect(beadsOf(out)).toEqual([beads, beads]);
  });

  it('takes vectors of spans', async () => {
    const [a, b, c, whole, d] = directions as [number[], number[], number[], number[], number[]];
    const row = {
      id: 1,
      srcVectors: [a, b, c, d, a],
      srcSpanVectors: [[b, whole, c, d]],
      tgtVectors: [a, whole, d, a],
      tgtSpanVectors: [[c, b, c]],
    };
    const { out, err } = await alignRows([], JSON.stringify(row));
    expect(err).toBe('');
    expect(beadsOf(out)).toEqual([
      [
        [[0], [0]],
        [[1, 2], [1]],
        [[3], [2]],
        [[4], [3]],
      ],
    ]);
  });

  it('takes a machine translation', async () => {
    const src = ['Der Hund bellt laut.', 'Morgen regnet es.', 'Niemand kam.'];
    const tgt = ['Tomorrow it rains.', 'Nobody came.'];
    const srcTranslation = ['The dog barks loudly.', 'Tomorrow it rains.', 'Nobody came.'];
    const { out, err } = await alignRows([], JSON.stringify({ id: 1, src, tgt, srcTranslation }));
    expect(err).toBe('');
    expect(beadsOf(out)).toEqual([
      [
        [[0], []],
        [[1], [0]],
        [[2], [1]],
      ],
    ]);
  });

  it.each([
    [
      { src: ['a'], tgt: ['b'], srcVectors: [[1], [2]], tgtVectors: [[1]] },
      '"srcVectors" must hold one vector for each sentence',
    ],
    [
      { src: ['a', 'b'], tgt: ['b'], srcVectors: [[1], [1, 2]], tgtVectors: [[1]] },
      '"srcVectors" must hold vectors of one dimension, as lists of numbers or base64 of 32-bit floats',
    ],
    [
      { src: ['a'], tgt: ['b'], srcVectors: ['AAA='], tgtVectors: [[1]] },
      '"srcVectors" must hold vectors of one dimension, as lists of numbers or base64 of 32-bit floats',
    ],
    [
      { src: ['a'], tgt: ['b'], tgtTranslation: [] },
      '"tgtTranslation" must hold one translation for each sentence',
    ],
  ])('says what is wrong with %j', async (row, message) => {
    const { code, out, err } = await alignRows([], `\n${JSON.stringify(row)}\n`);
    expect([code, out, err]).toEqual([1, '', `bitext: Row 2 of standard input: ${message}.\n`]);
  });

  it('says in the row what is odd about it', async () => {
    const { out } = await alignRows([], '{"id": 1, "src": ["One."], "tgt": []}');
    expect(JSON.parse(out).warnings).toEqual([
      { code: 'EMPTY_SIDE', message: 'The target has no sentences, so nothing corresponds.' },
    ]);
  });

  it('names the row that is none', async () => {
    const { code, err } = await alignRows([], '{"id": 1, "src": "text", "tgt": []}\n');
    expect([code, err]).toEqual([
      1,
      'bitext: Row 1 of standard input is not {"id", "src": ["…"], "tgt": ["…"]}.\n',
    ]);
  });
});
