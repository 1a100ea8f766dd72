import type { AlignText, Bead } from '../align/alignment.js';
import type { LinkedWords, WordPlace } from '../align/link-words.js';

export interface PrintOptions {
  /** Width of the terminal, or null where the output is piped. */
  readonly columns: number | null;
  /** For each bead the words that are linked, to be shown below it. */
  readonly words?: readonly (readonly LinkedWords[])[];
}

/**
 * Beads for a person: at a terminal two wrapped columns, piped one line a bead with tabs: confidence, shape,
 * source, target, and with `words` a fifth column of `source=target score` parted by semicolons.
 */
export function printBeads(
  source: AlignText,
  target: AlignText,
  beads: readonly Bead[],
  { columns, words }: PrintOptions,
): string {
  const rows = beads.map((bead, index) => ({
    head: `${bead.confidence.toFixed(2)} ${bead.source.end - bead.source.start}-${bead.target.end - bead.target.start}`,
    left: source.sentences.slice(bead.source.start, bead.source.end).join(' '),
    right: target.sentences.slice(bead.target.start, bead.target.end).join(' '),
    links: words?.[index]?.map((link) => spellLink(source, target, link)).filter((link) => link !== null),
  }));
  if (columns === null) {
    return rows
      .map(({ head, left, right, links }) => {
        const cells = [
          head.replace(' ', '\t'),
          flat(left),
          flat(right),
          ...(links ? [links.join('; ')] : []),
        ];
        return `${cells.join('\t')}\n`;
      })
      .join('');
  }
  const width = Math.max(16, Math.floor((columns - 14) / 2));
  return rows
    .map((row) => {
      const links = wrap(row.links?.join('; ') ?? '', 2 * width + 3).map(
        (line) => `${' '.repeat(10)}${line}\n`,
      );
      return twoColumns(row, width) + links.join('');
    })
    .join('\n');
}

/** Null where marks are linked, with each other or with a word: they help to align, and tell a person nothing. */
function spellLink(source: AlignText, target: AlignText, link: LinkedWords): string | null {
  const word = ({ sentences }: AlignText, place: WordPlace) =>
    flat(sentences[place.sentence]!.slice(place.start, place.end));
  const pair = [word(source, link.source), word(target, link.target)];
  return pair.every((side) => WORD.test(side)) ? `${pair.join('=')} ${link.score.toFixed(2)}` : null;
}

const WORD = /[\p{L}\p{N}]/u;

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
