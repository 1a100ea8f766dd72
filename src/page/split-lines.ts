/** A line of a page as the rules see it. */
export interface RawLine {
  /** 1-based. */
  readonly line: number;
  /** Exactly as it came, without its line break. */
  readonly text: string;
  /** Trimmed, with ordinary spaces, without characters that have no width. Only for looking at. */
  readonly shown: string;
}

/** Splits at LF, CR LF, CR, line and paragraph separators. A final line break ends the last line. */
export function splitLines(input: string): RawLine[] {
  const lines = input.split(/\r\n|[\n\r\u2028\u2029]/u);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((text, index) => ({ line: index + 1, text, shown: showLine(text) }));
}

export function showLine(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f\u3000\t]/gu, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu, '')
    .trim();
}
