import type { LanguageLeaf } from './language.js';

/** For languages without a leaf: only abbreviations that many languages of Europe share. */
export const und: LanguageLeaf = {
  never: 'dr prof mr mrs ms st nr no vs cf e.g i.e др проф акад ген св ул',
  closing: 'etc',
  doubtful: 'inc ltd co corp jr sr u.s u.k',
};
