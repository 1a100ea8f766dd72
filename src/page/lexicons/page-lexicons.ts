import { ar } from './ar.js';
import { be } from './be.js';
import { bg } from './bg.js';
import { cs } from './cs.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import { nl } from './nl.js';
import type { PageLexicon } from './page-lexicon.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ro } from './ro.js';
import { ru } from './ru.js';
import { sv } from './sv.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { zh } from './zh.js';

/**
 * The shelf. All lexicons are asked at once, for a line's furniture is known before its language is. The
 * order matters only where two languages give one phrase two meanings: the first to claim it wins.
 */
export const PAGE_LEXICONS: readonly PageLexicon[] = [
  uk,
  ru,
  be,
  bg,
  en,
  de,
  nl,
  sv,
  fr,
  es,
  it,
  pt,
  ro,
  pl,
  cs,
  tr,
  ja,
  zh,
  ko,
  ar,
];
