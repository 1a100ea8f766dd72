import type { LanguageLeaf } from './language.js';

export const ar: LanguageLeaf = {
  never: 'د أ م ا.د أ.د ص.ب ص ج ت ط',
  beforeNumber: 'ص ج رقم م',
  doubtful: 'م هـ ق.م ب.م ش.م.م',
  afterQuotation: 'قال قالت سأل سألت يقول أضاف أضافت صرح صرحت صاح هتف',
};
