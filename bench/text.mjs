#!/usr/bin/env node
// Sentence splitting: boundary F1 and speed, beside Intl.Segmenter and sentencex, in one run.
//   node bench/text.mjs --data DIR [--seconds 1] [--predict OUT]
// DIR holds *.jsonl with rows {lang, text, sentences}; `npm run build` must have made dist/.
// --predict writes our sentences, one row for each gold row, as OUT/<file>.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitRow } from '../dist/text/split-row.js';
import { words } from '../dist/text/words.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seconds: { type: 'string', default: '1' },
    predict: { type: 'string' },
  },
});
if (values.data === undefined) {
  console.error('usage: node bench/text.mjs --data DIR [--seconds 1] [--predict OUT]');
  process.exit(2);
}

const segmenters = new Map();
const lines = (text) => text.split(/[\n\r\u2028\u2029]/u);
const splitters = { ours: splitRow, Intl: (lang, text) => lines(text).flatMap((line) => intl(lang, line)) };
try {
  const sentencex = await import('sentencex');
  const segment = sentencex.segment ?? sentencex.default.segment ?? sentencex.default;
  splitters.sentencex = (lang, text) => lines(text).flatMap((line) => segment(lang, line));
} catch (error) {
  console.error(`sentencex is left out: ${error.message.split('\n')[0]}`);
}

const files = readdirSync(values.data)
  .filter((name) => name.endsWith('.jsonl'))
  .sort();
if (files.length === 0) {
  console.error(`no *.jsonl in ${values.data}`);
  process.exit(2);
}
const names = Object.keys(splitters);
const sums = Object.fromEntries(names.map((name) => [name, 0]));
console.log(
  `Node ${process.versions.node}, ICU ${process.versions.icu}. P/R/F1 in percent, MB/s of UTF-8 on one core.\n`,
);
console.log(
  `${'set'.padEnd(32)}${names.map((name) => `${name.padEnd(18)}${'MB/s'.padStart(6)}   `).join('')}words MB/s`,
);
for (const file of files) {
  const rows = readRows(join(values.data, file));
  let line = file.replace(/\.jsonl$/, '').padEnd(32);
  for (const name of names) {
    const { precision, recall, f1 } = score(rows, splitters[name]);
    sums[name] += f1;
    const rate = speed(rows, splitters[name]);
    line += `${[precision, recall, f1]
      .map((x) => (100 * x).toFixed(1))
      .join('/')
      .padEnd(18)}${rate.padStart(6)}   `;
  }
  console.log(line + speed(rows, (lang, text) => words(text, lang)));
  if (values.predict !== undefined) predict(file, rows);
}
console.log(
  `${'macro F1'.padEnd(32)}${names.map((name) => ((100 * sums[name]) / files.length).toFixed(1).padEnd(27)).join('')}`,
);

function readRows(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row));
}

function intl(lang, text) {
  if (!segmenters.has(lang)) segmenters.set(lang, new Intl.Segmenter(lang, { granularity: 'sentence' }));
  return Array.from(segmenters.get(lang).segment(text), ({ segment }) => segment);
}

/** Boundaries inside a row, counted by the characters before them that are not white space. */
function boundaries(sentences) {
  const found = new Set();
  let count = 0;
  for (const sentence of sentences) {
    const solid = sentence.replace(/\s/gu, '').length;
    count += solid;
    if (solid > 0) found.add(count);
  }
  found.delete(count);
  return found;
}

function score(rows, split) {
  let hits = 0;
  let guessed = 0;
  let wanted = 0;
  for (const { lang, text, sentences } of rows) {
    const gold = boundaries(sentences);
    const ours = boundaries(split(lang, text));
    wanted += gold.size;
    guessed += ours.size;
    for (const boundary of ours) if (gold.has(boundary)) hits++;
  }
  const precision = hits / guessed || 0;
  const recall = hits / wanted || 0;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 };
}

function speed(rows, split) {
  const size = rows.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const all = () => {
    for (const { lang, text } of rows) split(lang, text);
  };
  all();
  let rounds = 0;
  const start = performance.now();
  while (performance.now() - start < 1000 * Number(values.seconds)) {
    all();
    rounds++;
  }
  return ((rounds * size) / 1e3 / (performance.now() - start)).toFixed(1);
}

function predict(file, rows) {
  mkdirSync(values.predict, { recursive: true });
  const predicted = rows.map(({ lang, text }) => JSON.stringify({ sentences: splitRow(lang, text) }));
  writeFileSync(join(values.predict, file), `${predicted.join('\n')}\n`);
}
