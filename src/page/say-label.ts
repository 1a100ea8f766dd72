import { foldLine } from './fold-line.js';
import type { LineClass } from './page.js';
import { PHRASE_BOOK, type PhraseKind } from './phrase-book.js';

export interface LabelSaying {
  readonly says: LineClass;
  readonly reason: string;
  /** The rest of the line; absent where the label stands alone. */
  readonly value?: string;
  readonly byline?: string;
  readonly label: PhraseKind;
}

const LABEL_CLASS: Partial<Record<PhraseKind, LineClass>> = {
  photo: 'photo-credit',
  video: 'photo-credit',
  caption: 'caption',
  byline: 'byline',
  source: 'source',
  tags: 'tags',
  link: 'navigation',
  summary: 'subtitle',
  title: 'title',
  related: 'related-headline',
};
/** Longest value that a label can announce; longer ones are text that happens to begin so. */
const LONGEST_VALUE: Partial<Record<PhraseKind, number>> = {
  byline: 100,
  source: 80,
  photo: 160,
  video: 160,
};
/** Labels that only a colon or a bracket makes sure: "Theme - and variations" is a headline. */
const COLON_ONLY = new Set<PhraseKind>(['title', 'source', 'related', 'tags', 'summary', 'link']);

/** Reads "Label: value"; null where the line begins with no known label. */
export function sayLabel(shown: string): LabelSaying | null {
  const found = shown.length > 600 ? null : findLabel(shown.slice(0, 48));
  if (found === null) return null;
  const { kind, at } = found;
  if (COLON_ONLY.has(kind) && !/[:：|】]/u.test(shown[at]!)) return null;
  const value = shown.slice(at + 1).replace(/^[\s:：©/|–—=-]+/u, '');
  if (value.length > (LONGEST_VALUE[kind] ?? 400)) return null;
  const says = LABEL_CLASS[kind]!;
  if (value === '')
    return { says: kind === 'related' ? 'related-header' : says, reason: `label of ${kind}`, label: kind };
  const own = kind === 'byline' ? { byline: value } : {};
  return { says, reason: `label of ${kind}`, value, label: kind, ...own };
}

/** Where the label ends: at its mark, at a comma after several words, at the stop of an abbreviation. */
function findLabel(head: string): { kind: PhraseKind; at: number } | null {
  const mark = head.search(/[:：©/|】›–—=]| - /u);
  if (mark > 0) {
    const kind = PHRASE_BOOK.label(foldLine(head.slice(0, mark)));
    if (kind !== undefined) return { kind, at: mark };
  }
  const comma = head.indexOf(', ');
  const words = comma <= 0 ? '' : foldLine(head.slice(0, comma));
  const listed = words.includes(' ') ? PHRASE_BOOK.label(words) : undefined;
  if (listed !== undefined) return { kind: listed, at: comma };
  const stop = head.indexOf('. ');
  const short = stop > 0 && stop <= 5 && PHRASE_BOOK.has('photo', foldLine(head.slice(0, stop)));
  return short ? { kind: 'photo', at: stop } : null;
}
