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
  it('shows below every bead which words translate each other', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-words-'));
    writeFileSync(path.join(folder, 'a.txt'), 'Anna Weber paid 120 euros.\n');
    writeFileSync(path.join(folder, 'b.txt'), 'Anna Weber bezahlte 120 Euro.\n');
    const files = ['a.txt', 'b.txt'].map((name) => path.join(folder, name));
    const { code, out } = await bitext(['align', ...files, '--source', 'en', '--target', 'de', '--words']);
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    const links = out.trimEnd().split('\t')[4]!.split('; ');
    expect(links.map((link) => link.replace(/ [01]\.\d\d$/, ''))).toEqual(
      expect.arrayContaining(['Anna=Anna', 'Weber=Weber', '120=120']),
    );
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

  it('names the row that is none', async () => {
    const { code, err } = await alignRows([], '{"id": 1, "src": "text", "tgt": []}\n');
    expect([code, err]).toEqual([
      1,
      'bitext: Row 1 of standard input is not {"id", "src": ["…"], "tgt": ["…"]}.\n',
    ]);
  });
});
