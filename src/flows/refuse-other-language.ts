import { invalid } from '../errors.js';
import { detectLanguage } from '../page/detect-language.js';
import { primaryLanguage } from '../text/language-tag.js';

/** Languages that the detector cannot be trusted to tell apart. */
const ALIKE: readonly (readonly string[])[] = [
  ['bs', 'hr', 'sr', 'sh', 'sl', 'mk', 'bg'],
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['es', 'gl', 'ca', 'pt'],
  ['nl', 'af'],
  ['fi', 'et'],
  ['hi', 'mr', 'ne'],
  ['ar', 'fa', 'ur'],
];

/**
 * Doubts a text that is clearly not in the language that it is said to be in: the wrong file is sent easily.
 * @throws BitextError `VALIDATION` with the rule `language-mismatch`, which `languageChecked` overrides
 */
export async function refuseOtherLanguage(body: string, language: string): Promise<void> {
  const { tag } = await detectLanguage(body);
  const [told, seen] = [primaryLanguage(language), primaryLanguage(tag)];
  if (tag === 'und' || told === seen) return;
  if (ALIKE.some((group) => group.includes(told) && group.includes(seen))) return;
  throw invalid(
    ['input', 'language'],
    'language-mismatch',
    `The text looks like ${seen}, not ${told}.`,
    'Send the right text or name the right language; if it is right as it is, set `languageChecked: true`.',
  );
}
