import type { Order } from '../store/keyset.js';
import { BEADS_BY_INDEX } from '../store/queries/alignments.js';
import { ARTICLES_BY_PUBLICATION } from '../store/queries/articles.js';
import { REVIEWS_NEWEST_FIRST } from '../store/queries/reviews.js';
import { SENTENCES_BY_INDEX } from '../store/queries/revisions.js';
import { LEAST_CONFIDENT_FIRST } from '../store/queries/suspicions.js';
import { TOKENS_NEWEST_FIRST } from '../store/queries/tokens.js';
import { TRANSLATIONS_BY_ID } from '../store/queries/translations.js';
import { EVENTS, EVENTS_NEWEST_FIRST } from './event-cursor.js';
import type { List } from './read-page.js';

/** Parallel rows are made when they are asked for, and come in the order of the original. */
const ROWS_BY_INDEX: Order = { by: [{ column: 'index', kind: 'integer' }], descending: false };

/** Every list of the graph. */
export const LISTS = {
  articles: { name: 'articles', order: ARTICLES_BY_PUBLICATION, usual: 20 },
  sentences: { name: 'sentences', order: SENTENCES_BY_INDEX, usual: 100 },
  translations: { name: 'translations', order: TRANSLATIONS_BY_ID, usual: 20 },
  beads: { name: 'beads', order: BEADS_BY_INDEX, usual: 100 },
  reviews: { name: 'reviews', order: REVIEWS_NEWEST_FIRST, usual: 20 },
  feedback: { name: 'feedback', order: REVIEWS_NEWEST_FIRST, usual: 20 },
  history: { name: EVENTS, order: EVENTS_NEWEST_FIRST, usual: 20 },
  parallel: { name: 'parallel', order: ROWS_BY_INDEX, usual: 100 },
  reviewQueue: { name: 'reviewQueue', order: LEAST_CONFIDENT_FIRST, usual: 20 },
  tokens: { name: 'tokens', order: TOKENS_NEWEST_FIRST, usual: 20 },
} as const satisfies Record<string, List>;
