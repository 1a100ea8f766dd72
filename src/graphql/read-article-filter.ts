import { invalid } from '../errors.js';
import type { ArticleFilter } from '../store/queries/article-filter.js';
import { storable } from '../text/storable.js';
import type { ArticleFilter as GivenFilter } from './article-filter.type.js';

/** Every language is looked up by itself; nobody has use for more. */
const MOST_LANGUAGES = 10;
const LONGEST_TEXT = 200;

/** @throws BitextError `VALIDATION` for more languages than are taken, and for words that are none */
export function readArticleFilter(given: GivenFilter | null | undefined): ArticleFilter {
  return {
    originalLanguage: given?.originalLanguage ?? null,
    translatedInto: readLanguages('translatedInto', given?.translatedInto),
    missing: readLanguages('missing', given?.missing),
    staleIn: given?.staleIn ?? null,
    publishedAfter: given?.publishedAfter ?? null,
    publishedBefore: given?.publishedBefore ?? null,
    text: readText(given?.text),
  };
}

function readLanguages(name: string, given: readonly string[] | null | undefined): readonly string[] {
  const languages = [...new Set(given ?? [])];
  if (languages.length <= MOST_LANGUAGES) return languages;
  throw invalid(
    ['filter', name],
    'languages',
    `There are ${languages.length} languages; at most ${MOST_LANGUAGES} are taken.`,
  );
}

function readText(given: string | null | undefined): string | null {
  if (given === null || given === undefined) return null;
  const text = storable(given, ['filter', 'text'], { maxLength: LONGEST_TEXT });
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  throw invalid(['filter', 'text'], 'text', 'There is no word to look for; give one or leave `text` out.');
}
