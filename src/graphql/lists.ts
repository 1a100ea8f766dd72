import type { Order } from '../store/keyset.js';
import { BEADS_BY_INDEX } from '../store/queries/alignments.js';
import {
  ARTICLES_LAST_CHANGED_FIRST,
  ARTICLES_NEWEST_FIRST,
  ARTICLES_OLDEST_FIRST,
} from '../store/queries/articles.js';
import { REVIEWS_NEWEST_FIRST } from '../store/queries/reviews.js';
import { SENTENCES_BY_INDEX } from '../store/queries/revisions.js';
import { LEAST_CONFIDENT_FIRST } from '../store/queries/suspicions.js';
import { TOKENS_NEWEST_FIRST } from '../store/queries/tokens.js';
import { TRANSLATIONS_BY_ID, TRANSLATIONS_NEWEST_FIRST } from '../store/queries/translations.js';
import type { ArticleOrder } from './enums.js';
import { EVENTS, EVENTS_NEWEST_FIRST } from './event-cursor.js';
import type { List } from './read-page.js';

/** What is made when it is asked for comes in the order in which it was made. */
const BY_INDEX: Order = { by: [{ column: 'index', kind: 'integer' }], descending: false };

/** Every list of the graph. */
export const LISTS = {
  articles: { name: 'articles', order: ARTICLES_NEWEST_FIRST, usual: 20 },
  // A place is the same in both directions.
  articlesOldestFirst: { name: 'articles', order: ARTICLES_OLDEST_FIRST, usual: 20 },
  articlesLastChangedFirst: { name: 'articlesByChange', order: ARTICLES_LAST_CHANGED_FIRST, usual: 20 },
  sentences: { name: 'sentences', order: SENTENCES_BY_INDEX, usual: 100 },
  translations: { name: 'translations', order: TRANSLATIONS_BY_ID, usual: 20 },
  translatorsWork: { name: 'translatorsWork', order: TRANSLATIONS_NEWEST_FIRST, usual: 20 },
  beads: { name: 'beads', order: BEADS_BY_INDEX, usual: 100 },
  reviews: { name: 'reviews', order: REVIEWS_NEWEST_FIRST, usual: 20 },
  feedback: { name: 'feedback', order: REVIEWS_NEWEST_FIRST, usual: 20 },
  history: { name: EVENTS, order: EVENTS_NEWEST_FIRST, usual: 20 },
  parallel: { name: 'parallel', order: BY_INDEX, usual: 100 },
  diff: { name: 'diff', order: BY_INDEX, usual: 100 },
  reviewQueue: { name: 'reviewQueue', order: LEAST_CONFIDENT_FIRST, usual: 20 },
  tokens: { name: 'tokens', order: TOKENS_NEWEST_FIRST, usual: 20 },
} as const satisfies Record<string, List>;

export const ARTICLE_LISTS: Readonly<Record<ArticleOrder, List>> = {
  PUBLISHED_DESC: LISTS.articles,
  PUBLISHED_ASC: LISTS.articlesOldestFirst,
  UPDATED_DESC: LISTS.articlesLastChangedFirst,
};
