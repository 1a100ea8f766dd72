import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { BitextError } from '../errors.js';
import { languageTag } from '../text/language-tag.js';
import { splitRow } from '../text/split-row.js';

interface SplitOptions {
  readonly jsonl?: boolean;
  readonly language: string;
}

export function splitCommand(): Command {
  return new Command('split')
    .description('split text from standard input into sentences, one a line; needs no database')
    .option('--jsonl', 'rows {"lang", "text"} in, rows {"sentences"} out, in the same order')
    .option('--language <language>', 'language of plain text', 'und')
    .action(async ({ jsonl, language }: SplitOptions) => {
      const tag = languageTag(language, ['language']);
      const split = jsonl
        ? splitJson
        : (line: string) =>
            splitRow(tag, line)
              .map((sentence) => `${sentence}\n`)
              .join('');
      let number = 0;
      for await (const line of createInterface({
        input: process.stdin,
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        number++;
        if (line.trim() === '') continue;
        if (!process.stdout.write(split(line, number))) await once(process.stdout, 'drain');
      }
    });
}

function splitJson(line: string, number: number): string {
  const { lang, text } = readRow(line, number);
  return `${JSON.stringify({ sentences: splitRow(lang, text) })}\n`;
}

function readRow(line: string, number: number): { lang: string; text: string } {
  try {
    const row = JSON.parse(line) as { lang?: unknown; text?: unknown };
    if (typeof row.text === 'string' && (row.lang === undefined || typeof row.lang === 'string')) {
      return { lang: row.lang ?? 'und', text: row.text };
    }
  } catch {
    // The same message serves for what is no JSON.
  }
  throw new BitextError('VALIDATION', `Row ${number} of standard input is not {"lang": "…", "text": "…"}.`);
}
