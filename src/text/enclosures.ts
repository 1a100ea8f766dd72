import { CHARACTER, CLOSER, DASH, OPENER, SPACE, WORD } from './character.js';

/** How many quotations, and how many brackets, are kept open at once; the outermost are forgotten first. */
const DEPTH = 6;

/** The quotations and brackets that are open at one place of a text, as offsets of their opening marks. */
export class Enclosures {
  private readonly text: string;
  private readonly quotes: number[] = [];
  private readonly brackets: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Offset of the innermost open quotation mark, -1 when there is none. */
  get quote(): number {
    return this.quotes.at(-1) ?? -1;
  }

  /** Offset of the innermost open bracket, -1 when there is none. */
  get bracket(): number {
    return this.brackets.at(-1) ?? -1;
  }

  /** Takes note of a bracket at an offset. Offsets must come in ascending order. */
  bracketAt(at: number): void {
    const opens = (CHARACTER[this.text.charCodeAt(at)]! & OPENER) !== 0;
    turn(this.brackets, opens, at);
  }

  /** Takes note of a quotation mark at an offset; apostrophes and single marks are not followed. */
  quoteAt(at: number): void {
    const mark = this.text.charAt(at);
    if (SINGLE.includes(mark)) return;
    turn(this.quotes, this.opens(mark, at), at);
  }

  /** Whether the double quotation mark at an offset opens a quotation, judged by what stands around it. */
  opens(mark: string, at: number): boolean {
    if (mark === '„' || mark === '‟') return true;
    const before = at === 0 ? SPACE : CHARACTER[this.text.charCodeAt(at - 1)]!;
    const after = at + 1 >= this.text.length ? SPACE : CHARACTER[this.text.charCodeAt(at + 1)]!;
    const free = (before & (SPACE | OPENER | DASH)) !== 0;
    const solid = (after & (SPACE | CLOSER)) === 0;
    if (mark === '«' || mark === '‹') return free || solid;
    if (mark === '»' || mark === '›' || mark === '”') return free && (after & WORD) !== 0 && !this.inside;
    if (mark === '“') {
      if (this.text.charAt(this.quote) === '„') return false;
      return solid && (free || !this.inside);
    }
    if (free && solid) return true;
    if (!free && (after & WORD) === 0) return false;
    return !this.inside;
  }

  private get inside(): boolean {
    return this.quotes.length > 0;
  }
}

export const SINGLE = "'’‘‚‛`´";

function turn(open: number[], opens: boolean, at: number): void {
  if (!opens) open.pop();
  else if (open.push(at) > DEPTH) open.shift();
}
