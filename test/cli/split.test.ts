import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finished } from '../support/cli.js';

const BITEXT = fileURLToPath(new URL('../../bin/bitext.mjs', import.meta.url));

function split(args: readonly string[], input: string): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BITEXT, 'split', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

describe('bitext split', () => {
  it('answers rows with rows in the same order and nothing else', async () => {
    const rows = [
      { lang: 'uk', text: 'Відкрили у ст. 5. Це факт.' },
      { lang: 'ja', text: '雨だ。傘を持つ。' },
      { lang: 'en', text: '' },
      { text: 'No language. Still two.' },
    ];
    const { code, out, err } = await split(
      ['--jsonl'],
      rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    );
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).sentences),
    ).toEqual([
      ['Відкрили у ст. 5.', 'Це факт.'],
      ['雨だ。', '傘を持つ。'],
      [],
      ['No language.', 'Still two.'],
    ]);
  });

  it('streams a hundred thousand rows', async () => {
    const row = `${JSON.stringify({ lang: 'en', text: 'One. Two.' })}\n`;
    const { code, out } = await split(['--jsonl'], row.repeat(100_000));
    expect(code).toBe(0);
    expect(out).toBe('{"sentences":["One.","Two."]}\n'.repeat(100_000));
  });

  it('prints one sentence a line for plain text', async () => {
    const { out } = await split(
      ['--language', 'de'],
      'Am 3. März kam Dr. Weiß. Er blieb.\n\nNeuer Absatz.\n',
    );
    expect(out).toBe('Am 3. März kam Dr. Weiß.\nEr blieb.\nNeuer Absatz.\n');
  });

  it('names the row that is none', async () => {
    const { code, err } = await split(['--jsonl'], '{"lang":"en","text":"Fine."}\n{"text":5}\n');
    expect([code, err]).toEqual([1, 'bitext: Row 2 of standard input is not {"lang": "…", "text": "…"}.\n']);
  });
});
