import { ar } from './ar.js';
import { be } from './be.js';
import { bg } from './bg.js';
import { cs } from './cs.js';
import { da } from './da.js';
import { de } from './de.js';
import { el } from './el.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { hi } from './hi.js';
import { hy } from './hy.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import type { LanguageLeaf } from './language.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { sr } from './sr.js';
import { th } from './th.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { und } from './und.js';
import { zh } from './zh.js';

/** The shelf, by primary language. A language is looked up by its tag, so the order is the alphabet's. */
export const LANGUAGES: Readonly<Record<string, LanguageLeaf>> = {
  ar,
  be,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  hy,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sr,
  th,
  tr,
  uk,
  und,
  zh,
};
