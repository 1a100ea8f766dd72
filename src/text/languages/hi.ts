import type { LanguageLeaf } from './language.js';

/** Sentences end with a danda; a full stop stands after initials spelled by their English names (जे. के.). */
export const hi: LanguageLeaf = {
  ownStop: true,
  never:
    'डॉ डा प्रो श्री सुश्री पं मो सं रु इं एड स्व कु मि क्र पृ ले ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड',
  doubtful: 'ई.पू वि.सं',
};
