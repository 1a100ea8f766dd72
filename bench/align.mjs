// Quality, time and memory of the aligner, set by set, beside a Gale–Church of our own and, where a `hunalign`
// binary is on the PATH, beside it.
//
//   npm run build && node bench/align.mjs [--data DIR] [--sizes 1000,5000,20000]
//
// DIR holds *.jsonl, one row for each document: {id, src: [string], tgt: [string], gold: [[[i…], [j…]]…]}.
// Without it only the growth with the size of an invented text is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { align } from '../dist/align/align.js';
import { alignCorpus } from '../dist/align/align-corpus.js';
import { scoreAlignments } from '../dist/align/score.js';
import { galeChurch } from './align-gale-church.mjs';
import { hasHunalign, hunalign } from './align-hunalign.mjs';
import { inventedPair } from './align-invented.mjs';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, sizes: { type: 'string', default: '1000,5000,20000' } },
});

const side = (sentences, language) => ({ language: language ?? 'und', sentences });
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);

const SYSTEMS = {
  'gale-church': (rows) => rows.map((row) => galeChurch(row.src, row.tgt)),
  hunalign: hasHunalign() ? (rows) => rows.map((row) => hunalign(row.src, row.tgt)) : undefined,
  'ours, alone': (rows) =>
    rows.map((row) => align(side(row.src, row.sourceLanguage), side(row.tgt, row.targetLanguage)).beads),
  'ours, corpus': (rows) =>
    alignCorpus(
      rows.map((row) => ({
        id: row.id,
        source: side(row.src, row.sourceLanguage),
        target: side(row.tgt, row.targetLanguage),
      })),
    ).map((alignment) => alignment.beads),
};

if (options.data !== undefined) {
  for (const file of readdirSync(options.data)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    quality(file, join(options.data, file));
  }
}
article();
for (const size of options.sizes.split(',').map(Number)) growth(size);

function quality(name, file) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  console.log(`\n${name}: ${rows.length} documents`);
  for (const [system, run] of Object.entries(SYSTEMS)) {
    if (run === undefined) continue;
    const started = performance.now();
    const found = run(rows);
    const seconds = (performance.now() - started) / 1000;
    const documents = rows.map((row, at) => ({ gold: row.gold.map(beadOf), predicted: found[at] }));
    const { strict, lax } = scoreAlignments(documents);
    console.log(
      `  ${system.padEnd(13)} strict P ${strict.precision.toFixed(3)} R ${strict.recall.toFixed(3)} F1 ${strict.f1.toFixed(3)}` +
        `  lax F1 ${lax.f1.toFixed(3)}  ${seconds.toFixed(2)} s  ${megabytes(process.memoryUsage().rss)} MB${trust(documents)}`,
    );
  }
}

/** How well the confidences keep their word: of those at 0.9 or more, the share that is exactly right. */
function trust(documents) {
  const beads = documents.flatMap(({ gold, predicted }) => {
    const right = new Set(gold.map(keyOf));
    return predicted.map((bead) => ({ confidence: bead.confidence, right: right.has(keyOf(bead)) }));
  });
  if (beads.some((bead) => bead.confidence === undefined)) return '';
  const sure = beads.filter((bead) => bead.confidence >= 0.9);
  const wrong = beads.filter((bead) => !bead.right).length;
  const least = [...beads].sort((a, b) => a.confidence - b.confidence).slice(0, Math.ceil(beads.length / 10));
  const caught = least.filter((bead) => !bead.right).length;
  const exact = sure.filter((bead) => bead.right).length / Math.max(1, sure.length);
  return `  sure ${((100 * sure.length) / beads.length).toFixed(0)} %, ${(100 * exact).toFixed(1)} % of them right; least sure tenth holds ${caught} of ${wrong} wrong`;
}

/** The median time of one article of 30 sentences, warm. */
function article() {
  const { source, target } = inventedPair(30, 1);
  const times = [];
  for (let run = 0; run < 100; run++) {
    const started = performance.now();
    align(side(source), side(target));
    times.push(performance.now() - started);
  }
  const median = times.slice(50).sort((a, b) => a - b)[25];
  console.log(
    `\none article of ${source.length} × ${target.length} sentences, warm: ${median.toFixed(1)} ms`,
  );
}

function growth(size) {
  const { source, target, gold } = inventedPair(size, 2);
  let peak = 0;
  const onProgress = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const started = performance.now();
  const { beads } = align(side(source), side(target), { onProgress });
  const seconds = (performance.now() - started) / 1000;
  const { strict } = scoreAlignments([{ gold, predicted: beads }]);
  console.log(
    `${source.length} × ${target.length} sentences: ${seconds.toFixed(2)} s, ${megabytes(peak)} MB, strict F1 ${strict.f1.toFixed(3)}`,
  );
}

function beadOf([source, target]) {
  const range = (indexes) => ({ start: indexes[0] ?? 0, end: (indexes.at(-1) ?? -1) + 1 });
  return { source: range(source), target: range(target) };
}

function keyOf({ source, target }) {
  const spell = ({ start, end }) => (start < end ? `${start}-${end}` : '');
  return `${spell(source)}|${spell(target)}`;
}
