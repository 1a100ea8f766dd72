#!/usr/bin/env node
// Checks every regular expression in src/ for time that grows faster than its input, and exits 1 with file
// and line for each that is vulnerable or cannot be judged.
//   node test/patterns.check.mjs [FOLDER …]
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'src')];

/** Words before which a slash begins a pattern; after any other word it divides. */
const BEFORE_PATTERN = new Set([
  'return',
  'case',
  'typeof',
  'in',
  'of',
  'void',
  'delete',
  'throw',
  'new',
  'do',
  'else',
  'await',
  'yield',
]);

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.[cm]?tsx?$/.test(entry.name)) yield path;
  }
}

/** Walks over TypeScript token by token, as far as needed to tell a pattern from a division. */
function* patternsOf(code) {
  const templates = [];
  let line = 1;
  let last = '';
  for (let at = 0; at < code.length; ) {
    const char = code[at];
    const start = at;
    if (char === '\n') line++;
    if (/\s/.test(char)) {
      at++;
      continue;
    }
    if (code.startsWith('//', at)) {
      at = endOr(code, code.indexOf('\n', at));
      continue;
    }
    if (code.startsWith('/*', at)) at = endOr(code, code.indexOf('*/', at + 2) + 2);
    else if (char === '"' || char === "'") at = quoteEnd(code, at);
    else if (char === '`' || (char === '}' && templates.at(-1) === 0)) {
      if (char === '}') templates.pop();
      at = templateEnd(code, at);
      if (code[at - 1] === '{') templates.push(0);
    } else if (char === '/' && opensPattern(last)) {
      at = patternEnd(code, at);
      const source = code.slice(start + 1, at - 1);
      const flags = /^[a-z]*/.exec(code.slice(at))[0];
      at += flags.length;
      yield { line, source, flags };
    } else if (/[\p{L}\d_$]/u.test(char)) {
      at += /^[\p{L}\d_$]+/u.exec(code.slice(at, at + 200))[0].length;
      const word = code.slice(start, at);
      if (word === 'RegExp' && last === 'new') yield { line, dynamic: true };
      last = word;
      continue;
    } else {
      if (templates.length > 0 && char === '{') templates[templates.length - 1]++;
      if (templates.length > 0 && char === '}') templates[templates.length - 1]--;
      at++;
    }
    const token = code.slice(start, at);
    line += token.split('\n').length - 1;
    // `x! / y` divides: the mark that denies null stands behind an expression.
    const asserts = token === '!' && code[at] !== '=' && !opensPattern(last);
    if (!token.startsWith('/*') && !asserts) last = token;
  }
}

function opensPattern(last) {
  return BEFORE_PATTERN.has(last) || !/[\p{L}\d_$)\]}"'`/]$/u.test(last);
}

function endOr(code, at) {
  return at < 0 ? code.length : at;
}

function quoteEnd(code, from) {
  let at = from + 1;
  while (at < code.length && code[at] !== code[from]) at += code[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Behind the closing backtick, or behind the brace that opens a substitution. */
function templateEnd(code, from) {
  let at = from + 1;
  while (at < code.length && code[at] !== '`') {
    if (code[at] === '$' && code[at + 1] === '{') return at + 2;
    at += code[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function patternEnd(code, from) {
  let inClass = false;
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === '[') inClass = true;
    else if (code[at] === ']') inClass = false;
    else if (code[at] === '/' && !inClass) return at + 1;
  }
  return code.length;
}

let checked = 0;
let failures = 0;
const verdicts = new Map();
for (const folder of folders) {
  for (const file of sourceFiles(folder)) {
    for (const { line, source, flags, dynamic } of patternsOf(readFileSync(file, 'utf8'))) {
      const place = `${relative(root, file)}:${line}`;
      if (dynamic) {
        failures++;
        console.error(`${place}  a pattern built at run time cannot be checked; write it as a literal`);
        continue;
      }
      checked++;
      const key = `/${source}/${flags}`;
      if (!verdicts.has(key)) verdicts.set(key, checkSync(source, flags, { timeout: 30_000 }));
      const verdict = verdicts.get(key);
      if (verdict.status === 'safe') continue;
      failures++;
      const why = verdict.complexity?.summary ?? verdict.error?.kind ?? '';
      console.error(`${place}  ${verdict.status} ${why}  ${key}`);
    }
  }
}
console.log(`${checked} patterns checked, ${failures} to mend`);
process.exitCode = failures > 0 ? 1 : 0;
