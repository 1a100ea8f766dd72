import type { LanguageLeaf } from './language.js';

export const fa: LanguageLeaf = {
  never: 'دکتر د م ر.ک ر.ک. ص ج ت تلفن',
  beforeNumber: 'ص ج ش م',
  doubtful: 'ق.م ه.ش ه.ق',
};
