import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';

/** An id, cursor or text that no client was ever given. */
const BAD_TEXTS = [
  '',
  ' ',
  'a\u0000b',
  'a\ud800b',
  '\udc00',
  '\uffff\u202e\u200b',
  "' or 1=1; drop table article; --",
  '%_\\',
  '-1',
  '99999999999999999999',
  'x'.repeat(50_000),
  // Of another type, of another list, beyond bigint, not canonical.
  ...[
    'User:1',
    'Article:9007199254740993',
    'Article:-1',
    'Sentence:1',
    'Nothing:1',
    'articles:1.2',
    'beads:0',
  ].map((text) => Buffer.from(text).toString('base64url')),
  `${Buffer.from('Article:1').toString('base64url')}==`,
];

const BAD_OF: Readonly<Record<string, readonly unknown[]>> = {
  Int: [-1, 0, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, '1', 'x'],
  Float: [-1, 2, 1e308, -1e308, '1'],
  Boolean: ['true', 1],
  LanguageTag: [
    '',
    'english',
    'en_US',
    'xx-',
    'en-a',
    'zz',
    'x'.repeat(10_000),
    'e\u0000',
    'e\ud800',
    7,
    ['en', 'uk'],
  ],
  ContentHash: [
    '',
    'sha256:',
    `sha256:${'0'.repeat(64)}`,
    `sha256:${'G'.repeat(64)}`,
    `sha1:${'0'.repeat(40)}`,
    'a\u0000',
    7,
  ],
  DateTimeISO: [
    '',
    'yesterday',
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00Z',
    '-271821-04-20T00:00:00Z',
    '2026-01-01T00:00:00+99:00',
    0,
    1e20,
  ],
};

/** Values of an input type that are out of range, foreign, malformed, or of another type altogether. */
export function badValues(
  type: GraphQLInputType,
  good: (type: GraphQLInputType, name: string) => unknown,
): unknown[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const each = badValues(bare.ofType, good);
    const one = good(bare.ofType, '');
    return [
      [],
      Array.from({ length: 3_000 }, () => one),
      [one, one],
      [null],
      ...each.map((value) => [value]),
    ];
  }
  if (isEnumType(bare)) return ['NOTHING', '', 1, 'a\u0000b'];
  if (!isInputObjectType(bare)) return [...(BAD_OF[bare.name] ?? BAD_TEXTS), {}, null];
  const fields = Object.values(bare.getFields());
  const required = Object.fromEntries(
    fields.filter(isRequiredInputField).map((field) => [field.name, good(field.type, field.name)]),
  );
  const all = Object.fromEntries(fields.map((field) => [field.name, good(field.type, field.name)]));
  return [
    {},
    null,
    { unknown: 1 },
    all,
    ...fields.flatMap((field) =>
      badValues(field.type, good).map((value) => ({ ...required, [field.name]: value })),
    ),
  ];
}
