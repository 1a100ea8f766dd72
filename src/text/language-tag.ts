import { invalid } from '../errors.js';

/**
 * Returns the canonical BCP 47 tag of a language, such as `uk`, `zh-Hant` or `sr-Latn-RS`.
 * Throws VALIDATION (rule `language`), with a suggestion where one can be made, for anything that is not a
 * well-formed tag, for two-letter codes outside ISO 639-1 and for names of languages in place of codes.
 */
export function languageTag(value: string, path: readonly string[]): string {
  const tag = canonical(value);
  if (tag !== undefined && isAssigned(primaryLanguage(tag))) return tag;
  const suggestion = suggest(value);
  const hint =
    suggestion === undefined ? 'use a tag such as "uk", "en-GB" or "zh-Hant"' : `use "${suggestion}"`;
  throw invalid(path, 'language', `${quoted(value)} is not a BCP 47 language tag; ${hint}`, suggestion);
}

/** The primary language of a tag in lower case: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(tag: string): string {
  const cut = tag.indexOf('-');
  return (cut < 0 ? tag : tag.slice(0, cut)).toLowerCase();
}

/** Two-letter codes of ISO 639-1, without those that canonicalization replaces. */
const TWO_LETTERS = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ' +
    'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik ' +
    'io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml ' +
    'mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd ' +
    'se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi vo ' +
    'wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** What people write for a language when they mean its country or its name. */
const MISNOMERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ua: 'uk',
    jp: 'ja',
    cn: 'zh',
    cz: 'cs',
    gr: 'el',
    rs: 'sr',
    kz: 'kk',
    us: 'en',
    ukrainian: 'uk',
    russian: 'ru',
    belarusian: 'be',
    bulgarian: 'bg',
    english: 'en',
    german: 'de',
    deutsch: 'de',
    french: 'fr',
    spanish: 'es',
    italian: 'it',
    polish: 'pl',
    portuguese: 'pt',
    japanese: 'ja',
    chinese: 'zh',
    arabic: 'ar',
  }),
);

const MAX_TAG = 100;

function canonical(value: string): string | undefined {
  if (value.length > MAX_TAG) return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** ISO 639-3 has thousands of three-letter codes, which are taken on trust; longer ones are unassigned. */
function isAssigned(primary: string): boolean {
  return primary.length === 3 || TWO_LETTERS.has(primary);
}

function suggest(value: string): string | undefined {
  const dashed = value.trim().replaceAll('_', '-');
  const misnomer = MISNOMERS.get(primaryLanguage(dashed));
  if (misnomer !== undefined) return misnomer;
  const tag = canonical(dashed.replace(/\..*$/s, ''));
  return tag !== undefined && isAssigned(primaryLanguage(tag)) ? tag : undefined;
}

function quoted(value: string): string {
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
