import { foldLine } from './fold-line.js';
import { PHRASE_BOOK } from './phrase-book.js';

const MARK = /©|ⓒ|\(c\)|copyright|копирайт/iu;
const YEAR = /(?:19|20)\d\d/u;
const LEGAL_FORMS =
  /(?:^|\s)(?:ООО|ТОВ|ТзОВ|АО|ЗАО|ПП|GmbH|AG|Ltd\.?|LLC|Inc\.?|S\.? ?A\.?|S\.? ?L\.?|SARL|Sp\. z o\.o\.|A\.Ş\.)(?=\s|$)/gu;

/** Whether a line is the page's own copyright notice, not the credit of a picture. */
export function isCopyright(shown: string): boolean {
  if (shown.length > 400) return false;
  const reserved = PHRASE_BOOK.within('reserved', foldLine(shown));
  return MARK.test(shown) ? reserved || YEAR.test(shown) : reserved && shown.length <= 200;
}

/** Who the notice says holds the rights: quoted, or the first stretch that is neither year nor formula. */
export function copyrightHolder(shown: string): string | null {
  const quoted = /[«„“"]([^«»„“”"]{2,60})[»“”"]/u.exec(shown)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const plain = shown
    .replace(/©|ⓒ|\(c\)|copyright/giu, '|')
    .replace(/(?:19|20)\d\d(?: ?[-–—] ?(?:(?:19|20)\d\d))?/gu, '|');
  for (const piece of plain.split(/[|.,;–—\u3000]| - |。/u)) {
    const name = piece.replace(LEGAL_FORMS, ' ').replace(/\s+/gu, ' ').trim();
    const folded = foldLine(name);
    if (folded.length < 2 || folded.length > 60 || /^by /iu.test(name)) continue;
    const holder = dropFormula(name);
    if (holder !== null) return holder;
  }
  return null;
}

/** "All rights reserved" and the like is no name; before or after a space in scripts without commas it may touch one. */
function dropFormula(name: string): string | null {
  const words = name.split(' ').filter((word) => !PHRASE_BOOK.within('reserved', foldLine(word)));
  if (PHRASE_BOOK.within('reserved', foldLine(name)) && words.length === name.split(' ').length) return null;
  const rest = words.join(' ').trim();
  return rest === '' ? null : rest;
}
