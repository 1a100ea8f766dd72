import { BEADS_BY_INDEX } from '../store/queries/alignments.js';
import { ARTICLES_BY_PUBLICATION } from '../store/queries/articles.js';
import { REVIEWS_NEWEST_FIRST } from '../store/queries/reviews.js';
import { SENTENCES_BY_INDEX } from '../store/queries/revisions.js';
import { LEAST_CONFIDENT_FIRST } from '../store/queries/suspicions.js';
import { TRANSLATIONS_BY_ID } from '../store/queries/translations.js';
import type { List } from './read-page.js';

/** Every list of the graph. */
export const LISTS = {
  articles: { name: 'articles', order: ARTICLES_BY_PUBLICATION, usual: 20 },
  sentences: { name: 'sentences', order: SENTENCES_BY_INDEX, usual: 100 },
  translations: { name: 'translations', order: TRANSLATIONS_BY_ID, usual: 20 },
  beads: { name: 'beads', order: BEADS_BY_INDEX, usual: 100 },
  reviews: { name: 'reviews', order: REVIEWS_NEWEST_FIRST, usual: 20 },
  feedback: { name: 'feedback', order: REVIEWS_NEWEST_FIRST, usual: 20 },
  reviewQueue: { name: 'reviewQueue', order: LEAST_CONFIDENT_FIRST, usual: 20 },
} as const satisfies Record<string, List>;
