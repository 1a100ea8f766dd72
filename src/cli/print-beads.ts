import type { AlignText, Bead } from '../align/alignment.js';

/**
 * Beads for a person: at a terminal of `columns` two wrapped columns, piped (`null`) one line a bead with
 * tabs: confidence, shape, source, target.
 */
export function printBeads(
  source: AlignText,
  target: AlignText,
  beads: readonly Bead[],
  columns: number | null,
): string {
  const rows = beads.map((bead) => ({
    head: `${bead.confidence.toFixed(2)} ${bead.source.end - bead.source.start}-${bead.target.end - bead.target.start}`,
    left: source.sentences.slice(bead.source.start, bead.source.end).join(' '),
    right: target.sentences.slice(bead.target.start, bead.target.end).join(' '),
  }));
  if (columns === null) {
    return rows
      .map(({ head, left, right }) => `${head.replace(' ', '\t')}\t${flat(left)}\t${flat(right)}\n`)
      .join('');
  }
  const width = Math.max(16, Math.floor((columns - 14) / 2));
  return rows.map((row) => twoColumns(row, width)).join('\n');
}

function twoColumns(
  { head, left, right }: { head: string; left: string; right: string },
  width: number,
): string {
  const a = wrap(left, width);
  const b = wrap(right, width);
  const height = Math.max(a.length, b.length, 1);
  let out = '';
  for (let line = 0; line < height; line++) {
    const gap = ' '.repeat(Math.max(0, width - displayWidth(a[line] ?? '')));
    out += `${(line === 0 ? head : '').padEnd(9)} ${a[line] ?? ''}${gap} │ ${b[line] ?? ''}`.trimEnd();
    out += '\n';
  }
  return out;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  // Unspaced scripts have no words to wrap at, so a long run is cut by characters.
  for (const word of text.split(/(?<=\s)/)) {
    for (const part of displayWidth(word.trimEnd()) > width ? [...word] : [word]) {
      if (taken + displayWidth(part.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
        taken = 0;
      }
      line += part;
      taken += displayWidth(part);
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Columns that a terminal needs: East Asian wide characters take two, combining marks none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

function flat(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ');
}
