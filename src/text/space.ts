/**
 * Whether a UTF-16 code unit is white space: exactly the set of `\s` in a JavaScript expression
 * (ECMA-262 WhiteSpace and LineTerminator), as a function because scanners ask it for every unit.
 */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  if (code <= 0x202f) {
    return (
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f
    );
  }
  return code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** Whether a UTF-16 code unit ends a line: LF, CR, U+2028 or U+2029. */
export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}
