import type { LanguageLeaf } from './language.js';

export const zh: LanguageLeaf = {
  spaceless: true,
  afterQuotation: '的 等 和 與 与 及 為 为 是 之 、 ， , 一',
};
