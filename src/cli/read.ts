import { styleText } from 'node:util';
import { Command } from 'commander';
import { BitextError } from '../errors.js';
import type { LineClass, PageRecord } from '../page/page.js';
import { readPage } from '../page/read-page.js';
import { languageTag } from '../text/language-tag.js';
import { segment } from '../text/segment.js';
import { readPageFile } from './page-file.js';

interface ReadOptions {
  readonly json?: boolean;
  readonly language?: string;
}

export function readCommand(): Command {
  return new Command('read')
    .description(
      'show what a page holds: its record, and for every line what it is and why; needs no database',
    )
    .argument('<files...>', 'pages as scraped, text or HTML; - for standard input')
    .option('--json', 'one record a line instead of the listing')
    .option('--language <language>', 'language of the pages (default: told from the text)')
    .action(async (files: string[], { json, language }: ReadOptions) => {
      const options = language === undefined ? {} : { language: languageTag(language, ['language']) };
      for (const file of files) {
        try {
          const { text, encoding } = await readPageFile(file);
          const record = await readPage(text, options);
          process.stdout.write(
            json ? `${JSON.stringify(printable(file, encoding, record))}\n` : listing(file, encoding, record),
          );
        } catch (error) {
          if (!(error instanceof BitextError)) throw error;
          process.exitCode = 1;
          console.error(`bitext: ${file}: ${error.message}`);
          const { code, message, issues } = error;
          if (json) process.stdout.write(`${JSON.stringify({ file, error: { code, message, issues } })}\n`);
        }
      }
    });
}

/** The record as data: flat where a page has one of a thing, sentences inside their blocks. */
function printable(file: string, encoding: string, record: PageRecord) {
  const { publishedAt, language, blocks, lines, ...rest } = record;
  return {
    file,
    encoding,
    language: language.tag,
    languageConfidence: language.confidence,
    publishedAt: publishedAt?.local ?? null,
    publishedAtPrecision: publishedAt?.precision ?? null,
    timeZone: publishedAt?.zone ?? null,
    ...rest,
    blocks: blocks.map(({ kind, text, line }) => ({
      kind,
      line,
      text,
      sentences: sentencesOf(text, language.tag),
    })),
    lines,
  };
}

function sentencesOf(text: string, language: string): string[] {
  const { body, sentences } = segment(text, language);
  return sentences.map(({ start, end }) => body.slice(start, end));
}

type Style = Parameters<typeof styleText>[0];

/** What is article stands out, what is furniture steps back, what nobody could tell is red. */
const STYLES: Partial<Record<LineClass, Style>> = {
  title: ['bold', 'cyan'],
  'date-prefix+title': ['bold', 'cyan'],
  subtitle: 'cyan',
  'body-paragraph': 'green',
  quotation: 'green',
  subhead: ['bold', 'green'],
  source: 'yellow',
  dateline: 'yellow',
  byline: 'yellow',
  'photo-credit': 'magenta',
  caption: 'magenta',
  'related-headline': 'blue',
  'latest-headline': 'blue',
  unclassified: ['bold', 'red'],
};

function listing(file: string, encoding: string, record: PageRecord): string {
  const { publishedAt, language } = record;
  const facts: [string, string | null][] = [
    ['title', record.title],
    ['subtitle', record.subtitle],
    ['source', record.source],
    ['byline', record.byline],
    [
      'published',
      publishedAt && `${publishedAt.local}${publishedAt.zone ?? ''} (to the ${publishedAt.precision})`,
    ],
    ['language', `${language.tag} (confidence ${language.confidence.toFixed(2)})`],
    ['encoding', encoding],
    ['blocks', String(record.blocks.length)],
    ['doubts', record.doubts.map(({ message }) => message).join(' ') || null],
  ];
  const head = facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name.padEnd(10)} ${value}`);
  const width = Math.max(...record.lines.map((line) => line.class.length));
  const rows = record.lines
    .filter((line) => line.class !== 'blank')
    .map((line) => {
      const name = paint(STYLES[line.class] ?? 'gray', line.class.padEnd(width));
      const text = paint(STYLES[line.class] ?? 'gray', line.text.trim());
      return `${String(line.line).padStart(4)} ${name} ${text} ${paint('gray', `— ${line.reason}`)}`;
    });
  return `${paint('bold', file)}\n${head.join('\n')}\n\n${rows.join('\n')}\n\n`;
}

function paint(style: Style, text: string): string {
  return process.stdout.isTTY && process.stdout.hasColors() ? styleText(style, text) : text;
}
