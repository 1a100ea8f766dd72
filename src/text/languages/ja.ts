import type { LanguageLeaf } from './language.js';

export const ja: LanguageLeaf = {
  spaceless: true,
  afterQuotation:
    'と って など は が を の に も で や へ から まで という との だ である です なる なんて 等 、 ， ・',
  afterStop: 'を の と言 という といっ といった と思 と話 と述 と語 との',
};
