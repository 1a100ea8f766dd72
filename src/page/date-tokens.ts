/** A run of digits, a word, a single Han character or Korean unit of time, or a single other mark. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = /(\d+)|([\p{Script=Han}년월일시분초])|([\p{L}\p{M}]+)|[^\s\p{L}\p{M}\d]/gu;

/** Cuts a line into the tokens that dates are made of. Arabic, Persian and full-width digits count as digits. */
export function dateTokens(line: string): DateToken[] {
  return [...toAscii(line).matchAll(TOKEN)].map((match) => ({
    kind:
      match[1] !== undefined ? 'number' : match[2] !== undefined || match[3] !== undefined ? 'word' : 'mark',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Same length as what comes in, so that offsets hold. */
function toAscii(line: string): string {
  return line
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９：／－．]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
