import { LANGUAGE_COUNTS, PAIR_COUNTS } from '../../../store/queries/catalogue.js';
import { manyOfQuery, shape } from '../shape.js';

export const catalogue = shape('Catalogue', {
  fields: {
    languages: manyOfQuery('CatalogueLanguage', LANGUAGE_COUNTS),
    pairs: manyOfQuery('CataloguePair', PAIR_COUNTS),
  },
});

export const catalogueLanguage = shape('CatalogueLanguage', {
  fields: { language: 'language', articles: 'articles', originals: 'originals' },
});

export const cataloguePair = shape('CataloguePair', {
  fields: {
    source: 'source',
    target: 'target',
    articles: 'articles',
    beads: 'beads',
    confirmed: 'confirmed',
    coverage: 'coverage',
  },
});
