import type { LanguageLeaf } from './language.js';

/** Hebrew marks abbreviations with ׳ and ״, so few of them bear a stop. */
export const he: LanguageLeaf = {
  never: "ד״ר פרופ' פרופ׳ גב' גב׳ רח' רח׳ שד' שד׳ עמ' עמ׳ מס' מס׳ טל' טל׳",
  doubtful: 'ב.מ א.ב ת.ז',
};
