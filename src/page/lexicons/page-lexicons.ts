import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import type { PageLexicon } from './page-lexicon.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { zh } from './zh.js';

/**
 * The shelf. All lexicons are asked at once, for a line's furniture is known before its language is. The
 * order matters only where two languages give one phrase two meanings: the first to claim it wins.
 */
export const PAGE_LEXICONS: readonly PageLexicon[] = [uk, ru, en, de, fr, es, it, pl, pt, tr, ja, zh, ar];
