import { en } from './en.js';
import type { PageLexicon } from './page-lexicon.js';
import { ru } from './ru.js';
import { uk } from './uk.js';

/**
 * The shelf. All lexicons are asked at once, for a line's furniture is known before its language is. Where
 * two languages share a phrase they must agree on what it is; the first to claim it wins.
 */
export const PAGE_LEXICONS: readonly PageLexicon[] = [uk, ru, en];
