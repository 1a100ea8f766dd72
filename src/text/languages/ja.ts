import type { LanguageLeaf } from './language.js';

export const ja: LanguageLeaf = {
  spaceless: true,
  afterQuotation:
    'と って など は が を の に も で や へ から まで という との だ である です なる なんて 等 、 ， ・',
};
