import type { LanguageLeaf } from './language.js';

export const hi: LanguageLeaf = {
  never: 'डॉ डा प्रो श्री सुश्री पं मो सं रु इं एड स्व कु मि क्र पृ ले',
  doubtful: 'ई.पू वि.सं',
};
