import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BENCH = fileURLToPath(new URL('../../bench/align.mjs', import.meta.url));

/** Stands for the real program, which speaks like this: a ladder of rungs on standard output, chatter on the other. */
const FAKE = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
if (args.length === 0) process.exit(1);
writeFileSync(process.env.FAKE_LOG, JSON.stringify(args.map((arg) => (arg.startsWith('-') ? arg : readFileSync(arg, 'utf8')))));
if (process.env.FAKE_FAILS) {
  console.error('Sizes differing too much.');
  process.exit(255);
}
console.error('Reading dictionary...');
console.log('0\\t0\\t0.3\\n1\\t1\\t0.5\\n3\\t2\\t0.2\\n4\\t2\\t0\\n5\\t3\\t0.1');
`;

const ROW = {
  id: 'a',
  src: ['One\there.', 'Two.', 'Three.', 'Four.', 'Five.'],
  tgt: ['Eins hier.', 'Zwei und drei.', 'Fünf.'],
  gold: [
    [[0], [0]],
    [[1, 2], [1]],
    [[3], []],
    [[4], [2]],
  ],
};

describe('the benchmark of the aligner', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-hunalign-'));
  const log = path.join(folder, 'log.json');
  const bench = (withHunalign: boolean, more: Record<string, string> = {}) => {
    const PATH = withHunalign ? `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}` : folder;
    return spawnSync(process.execPath, [BENCH, '--data', path.join(folder, 'data'), '--sizes', '20'], {
      encoding: 'utf8',
      env: { ...process.env, PATH, FAKE_LOG: log, ...more },
    });
  };
  const rowsOf = (out: string) =>
    [...out.matchAll(/^ {2}(\S.*?) +strict P (\S+) R (\S+)/gm)].map((row) => row.slice(1));

  beforeAll(() => {
    mkdirSync(path.join(folder, 'bin'));
    mkdirSync(path.join(folder, 'data'));
    writeFileSync(path.join(folder, 'bin', 'hunalign'), FAKE);
    chmodSync(path.join(folder, 'bin', 'hunalign'), 0o755);
    writeFileSync(path.join(folder, 'data', 'one.jsonl'), `${JSON.stringify(ROW)}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('scores a hunalign that is on the PATH beside ours', () => {
    const { status, stdout } = bench(true);
    expect(status).toBe(0);
    expect(rowsOf(stdout).map(([system]) => system)).toEqual([
      'gale-church',
      'hunalign',
      'ours, alone',
      'ours, corpus',
    ]);
    expect(rowsOf(stdout)[1]).toEqual(['hunalign', '1.000', '1.000']);
    expect(JSON.parse(readFileSync(log, 'utf8'))).toEqual([
      '-realign',
      '\n',
      'One here.\nTwo.\nThree.\nFour.\nFive.\n',
      'Eins hier.\nZwei und drei.\nFünf.\n',
    ]);
  });

  it('passes on why hunalign failed', () => {
    const { status, stderr } = bench(true, { FAKE_FAILS: '1' });
    expect(status).toBe(1);
    expect(stderr).toContain('hunalign failed: Sizes differing too much.');
  });

  it('does without it where there is none', () => {
    const { status, stdout } = bench(false);
    expect(status).toBe(0);
    expect(rowsOf(stdout).map(([system]) => system)).toEqual(['gale-church', 'ours, alone', 'ours, corpus']);
  });
});
