import { abbreviation } from './abbreviation.js';
import { continued } from './continued.js';
import { dash } from './dash.js';
import { empty } from './empty.js';
import { enclosed } from './enclosed.js';
import { glued } from './glued.js';
import { initial } from './initial.js';
import { numbered } from './numbered.js';
import type { Rule } from './rule.js';
import { smallLetter } from './small-letter.js';
import { strongStop } from './strong-stop.js';
import { weakStop } from './weak-stop.js';

/**
 * The shelf; the first verdict counts. First what needs no reading of words: marks that cannot end anything,
 * places without a space, quotations and brackets, dashes, small letters. Then list numbers, which may be
 * closed by a bracket; then all stops but the single full stop are done with, and the rest asks what the
 * full stop belongs to: initial or abbreviation.
 */
export const RULES: readonly Rule[] = [
  empty,
  continued,
  glued,
  enclosed,
  dash,
  smallLetter,
  weakStop,
  numbered,
  strongStop,
  initial,
  abbreviation,
];
