import { CHARACTER, CLOSER, DIGIT, isKind, QUOTE, SPACE, WORD } from './character.js';
import { type Enclosures, SINGLE } from './enclosures.js';

/** Behind the closing marks that follow a stop at `from`: brackets, quotation marks, references to footnotes. */
export function closersEnd(text: string, from: number, enclosures: Enclosures): number {
  let end = from;
  for (;;) {
    const at = isKind(text, end, SPACE) ? end + 1 : end;
    const note = Math.max(footnoteEnd(text, end), entityEnd(text, end));
    if (note > end) {
      end = note;
      continue;
    }
    if (at >= text.length || !closes(text, at, at > end, enclosures)) return end;
    end = at + 1;
  }
}

/** Behind a reference to a footnote, "[12]", right after a stop; `at` itself when there is none. */
function footnoteEnd(text: string, at: number): number {
  if (text.charAt(at) !== '[') return at;
  let end = at + 1;
  while (end - at < 5 && isKind(text, end, DIGIT)) end++;
  return end > at + 1 && text.charAt(end) === ']' ? end + 1 : at;
}

/** Behind the closing quotation marks that a page left as HTML entities; `at` itself when there are none. */
function entityEnd(text: string, at: number): number {
  if (text.charAt(at) !== '&') return at;
  const entity = QUOTE_ENTITIES.find((name) => text.startsWith(name, at));
  return entity === undefined ? at : at + entity.length;
}

/** TeX's opening quotes, typed for closing ones. */
const BACKTICKS = /^`{1,2}[.,]/;
const CLOSING_QUOTES = '”"»';
const QUOTE_ENTITIES = ['&#39;', '&quot;', '&raquo;', '&rdquo;'];

function closes(text: string, at: number, spaced: boolean, enclosures: Enclosures): boolean {
  const kind = CHARACTER[text.charCodeAt(at)]!;
  if ((kind & CLOSER) !== 0) return !spaced || enclosures.bracket >= 0;
  if ((kind & QUOTE) === 0) return false;
  const mark = text.charAt(at);
  if (spaced) {
    if (mark === '`' && BACKTICKS.test(text.slice(at, at + 3))) return true;
    if (enclosures.quote < 0 || SINGLE.includes(mark)) return false;
    return mark === '»' ? !isKind(text, at + 1, WORD) : mark === '"' && !isKind(text, at + 1, WORD);
  }
  if (!isKind(text, at + 1, WORD)) return mark !== '„' && mark !== '‚' && mark !== '«';
  if (enclosures.quote < 0 || SINGLE.includes(mark) || '„«'.includes(mark)) return false;
  return (
    mark !== '“' ||
    ('„“"'.includes(text.charAt(enclosures.quote)) && !CLOSING_QUOTES.includes(text.charAt(at - 1)))
  );
}
