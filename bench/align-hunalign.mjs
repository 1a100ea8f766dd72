import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A ladder of the longest texts is some megabytes. */
const LONGEST_OUTPUT = 2 ** 28;

/** Whether a `hunalign` is on the PATH. */
export function hasHunalign() {
  return spawnSync('hunalign', [], { stdio: 'ignore' }).error === undefined;
}

/**
 * Runs hunalign -realign without a dictionary on two texts, one sentence a line. It answers with a ladder of
 * `source<TAB>target<TAB>score`; what lies between neighbouring rungs is a bead.
 */
export function hunalign(source, target) {
  const folder = mkdtempSync(join(tmpdir(), 'align-'));
  const write = (name, lines) => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.map((line) => line.replace(/\s+/g, ' ')).join('\n')}\n`);
    return path;
  };
  try {
    const files = [write('none.dic', []), write('source.txt', source), write('target.txt', target)];
    const { status, stdout, stderr } = spawnSync('hunalign', ['-realign', ...files], {
      encoding: 'utf8',
      maxBuffer: LONGEST_OUTPUT,
    });
    if (status !== 0) throw new Error(`hunalign failed: ${stderr.trim().split('\n').at(-1)}`);
    return beadsOf(stdout, source.length, target.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function beadsOf(ladder, sources, targets) {
  const rungs = ladder
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t').slice(0, 2).map(Number));
  return rungs.slice(1).map(([i, j], at) => ({
    source: { start: rungs[at][0], end: Math.min(sources, i) },
    target: { start: rungs[at][1], end: Math.min(targets, j) },
  }));
}
