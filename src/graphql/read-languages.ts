import { invalid } from '../errors.js';

/** More languages than this side by side nobody reads. */
const MOST_LANGUAGES = 10;

/** @throws BitextError `VALIDATION` for none, too many, or one that stands there twice */
export function readLanguages(languages: readonly string[]): readonly string[] {
  const twice = languages.find((language, nth) => languages.indexOf(language) !== nth);
  if (languages.length >= 1 && languages.length <= MOST_LANGUAGES && twice === undefined) return languages;
  const what =
    twice === undefined ? `There are ${languages.length} languages.` : `${twice} stands there twice.`;
  throw invalid(['languages'], 'languages', `${what} Name 1 to ${MOST_LANGUAGES} different languages.`);
}
