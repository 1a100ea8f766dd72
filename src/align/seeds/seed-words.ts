import type { Vocabulary } from '../read-tokens.js';
import { tokenKey } from '../read-tokens.js';
import type { WordLink } from '../word-link.js';
import { COMMON_WORDS } from './common-words.js';
import { PLACES_AND_PEOPLES } from './places-and-peoples.js';
import { SMALL_WORDS } from './small-words.js';
import { TIME_AND_NUMBER } from './time-and-number.js';

/** The columns of the tables. One row is one meaning; the words of a cell, set apart by spaces, all carry it. */
const COLUMNS = ['en', 'de', 'fr', 'es', 'it', 'uk', 'ru', 'zh', 'ja'] as const;
type Column = (typeof COLUMNS)[number];

/** A first acquaintance of languages: how much a link of two words of one meaning is believed. */
const STRENGTH = 1;
/** Keys that must be met for a language to be taken for that of a text. */
const LEAST_MET = 3;

/**
 * Links of everyday words from tables of our own making, so that a lone text in a new pair of languages is
 * not mute. The language of each side is the column that most of its words are found in.
 */
export function seedLinks(source: Vocabulary, target: Vocabulary): WordLink[] {
  const left = columnOf(source);
  const right = columnOf(target);
  if (left === undefined || right === undefined || left === right) return [];
  const links = new Map<number, WordLink>();
  for (const row of rows()) {
    const others = idsOf(row.get(right)!, target);
    if (others.length === 0) continue;
    for (const from of idsOf(row.get(left)!, source)) {
      for (const to of others) {
        links.set(from * target.size + to, { source: from, target: to, strength: STRENGTH, kind: 'lexicon' });
      }
    }
  }
  return [...links.values()];
}

type Row = ReadonlyMap<Column, readonly string[]>;
let parsed: readonly Row[] | undefined;

function rows(): readonly Row[] {
  parsed ??= [SMALL_WORDS, TIME_AND_NUMBER, PLACES_AND_PEOPLES, COMMON_WORDS]
    .flatMap((table) => table.trim().split('\n'))
    .map((line) => {
      const cells = line.split('|');
      return new Map(COLUMNS.map((column, at) => [column, keysOf(cells[at] ?? '')]));
    });
  return parsed;
}

let columnKeys: ReadonlyMap<Column, readonly string[]> | undefined;

function keysOfColumns(): ReadonlyMap<Column, readonly string[]> {
  columnKeys ??= new Map(
    COLUMNS.map((column) => [column, [...new Set(rows().flatMap((row) => row.get(column)!))]]),
  );
  return columnKeys;
}

function keysOf(cell: string): string[] {
  return [
    ...new Set(
      cell
        .split(' ')
        .filter((word) => word !== '')
        .map(tokenKey),
    ),
  ];
}

function idsOf(keys: readonly string[], vocabulary: Vocabulary): number[] {
  return keys.map((key) => vocabulary.idOf(key)).filter((id) => id !== undefined);
}

/** Words, not meanings, tell a language: each key of a column counts by how often the text uses it. */
function columnOf(vocabulary: Vocabulary): Column | undefined {
  let best: Column | undefined;
  let most = 0;
  for (const column of COLUMNS) {
    let uses = 0;
    let met = 0;
    for (const key of keysOfColumns().get(column)!) {
      const id = vocabulary.idOf(key);
      if (id === undefined) continue;
      met++;
      uses += vocabulary.counts[id]!;
    }
    if (met >= LEAST_MET && uses > most) {
      most = uses;
      best = column;
    }
  }
  return best;
}
