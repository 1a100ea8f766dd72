import type { LanguageLeaf } from './language.js';

export const fa: LanguageLeaf = {
  never: 'د م ر.ک ص ج ت',
  beforeNumber: 'ص ج ش م',
  doubtful: 'ق.م ه.ش ه.ق',
};
