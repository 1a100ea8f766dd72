import { keyed, shape } from '../shape.js';

export const suspicion = shape('Suspicion', {
  fields: {
    bead: keyed('Bead', 'article_id', 'alignment_id', 'bead_index'),
    alignment: keyed('Alignment', 'article_id', 'alignment_id'),
    translation: keyed('Translation', 'article_id', 'translation_id'),
    article: keyed('Article', 'article_id'),
  },
});
