import { GraphQLScalarType, Kind } from 'graphql';
import { BitextError } from '../errors.js';
import { parseHash } from '../flows/content-hash.js';
import { languageTag } from '../text/language-tag.js';

export { GraphQLDateTimeISO as DateTime } from 'graphql-scalars';

/** A scalar that is a string on both sides and is checked when it comes in. */
function checkedString(
  name: string,
  description: string,
  check: (value: string) => string,
): GraphQLScalarType<string> {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string') throw new BitextError('VALIDATION', `${name} is given as a string.`);
    return check(value);
  };
  return new GraphQLScalarType<string>({
    name,
    description,
    serialize: String,
    parseValue,
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const LanguageTag = checkedString(
  'LanguageTag',
  'BCP 47 tag: `uk`, `ru`, `en`, `zh-Hant`. Other spellings of a tag are taken and made canonical.',
  (value) => languageTag(value, ['language']),
);

export const ContentHash = checkedString(
  'ContentHash',
  '`sha256:` and 64 hexadecimal digits: names immutable content, so whatever it names may be cached for ever.',
  (value) => {
    if (parseHash(value) !== null) return value;
    throw new BitextError('VALIDATION', 'A content hash is "sha256:" and 64 hexadecimal digits.');
  },
);
