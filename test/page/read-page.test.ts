import { describe, expect, it } from 'vitest';
import { BitextError } from '../../src/errors.js';
import { readPage } from '../../src/page/read-page.js';

const ARTICLE = [
  'Harbour opens again after the storm',
  '5 May 2026, 08:00',
  'The harbour opened again on Tuesday morning, three days after the storm had torn two boats from their moorings.',
  'Divers found no damage to the quay, and the first ferry left at noon with forty passengers on board.',
].join('\n');

async function failure(input: string): Promise<BitextError> {
  const error: unknown = await readPage(input).catch((thrown: unknown) => thrown);
  if (error instanceof BitextError) return error;
  throw new Error('was read');
}

describe('a page', () => {
  it('takes whatever follows a date on its first line as the title, however short', async () => {
    const page =
      'date 2026-03-03 Новий міст\nМіст відкрили у вівторок. Його будували два роки.\nМерка подякувала 120 робітникам.\n';
    const { title, blocks, publishedAt } = await readPage(page);
    expect([title, publishedAt?.local, blocks.length]).toEqual(['Новий міст', '2026-03-03', 2]);
  });

  it('takes a short line above paragraphs as the title rather than the first paragraph', async () => {
    const page =
      'A new bridge\n\nThe bridge was opened on Tuesday. It took two years to build.\n\nThe mayor thanked 120 workers.\n';
    const { title, blocks } = await readPage(page);
    expect([title, blocks.length]).toEqual(['A new bridge', 2]);
  });

  it('starts the article below a title that the sender knows', async () => {
    const page =
      'Morning edition\nWhat happened at the harbour last night\nA ferry\nThe ferry left at noon with forty passengers on board.';
    const { title, blocks } = await readPage(page, { title: 'A ferry' });
    expect([title, blocks.map(({ text }) => text)]).toEqual([
      'A ferry',
      ['The ferry left at noon with forty passengers on board.'],
    ]);
  });

  it('knows the slogan of a site under any host ending', async () => {
    for (const host of ['voice.example', 'UKR.NET', 'anzeiger.hamburg']) {
      const { lines } = await readPage(
        `${ARTICLE}\n\nLatest news\n\nCouncil votes on the lido\n\n${host} - news of your town`,
      );
      expect(lines.at(-1)?.class).toBe('site-tagline');
    }
  });

  it('finds the outlet that the article names in quotation marks', async () => {
    const page = ARTICLE.replace('on board.', 'on board, reports “Harbour Times”.');
    expect(await readPage(page)).toMatchObject({
      source: 'Harbour Times',
      sourceEvidence: 'self-attribution',
    });
  });

  it('gives every line a class and a reason', async () => {
    const record = await readPage(ARTICLE);
    expect(record.lines.map((line) => line.class)).toEqual([
      'title',
      'dateline',
      'body-paragraph',
      'body-paragraph',
    ]);
    expect(record.lines.every((line) => line.reason !== '')).toBe(true);
    expect(record.lines.map((line) => line.text).join('\n')).toBe(ARTICLE);
    expect(record.doubts).toEqual([]);
  });

  it('leaves its text untouched, whatever the line breaks', async () => {
    const record = await readPage(`\ufeff${ARTICLE.replaceAll('\n', '\r\n')}\r\n`);
    expect(record.blocks.map((block) => block.text)).toEqual(ARTICLE.split('\n').slice(2));
    expect(record.title).toBe('Harbour opens again after the storm');
  });

  it('yields to what the sender knows better', async () => {
    const publishedAt = { local: '2026-05-04', precision: 'day', zone: null } as const;
    const record = await readPage(ARTICLE, {
      title: 'Another title',
      language: 'cy',
      source: 'The Quay',
      publishedAt,
      body: 'One.\n\nTwo.',
    });
    expect(record).toMatchObject({
      title: 'Another title',
      source: 'The Quay',
      sourceEvidence: 'given',
      publishedAt,
    });
    expect(record.language).toEqual({ tag: 'cy', confidence: 1 });
    expect(record.blocks.map(({ text, line }) => [text, line])).toEqual([
      ['One.', 1],
      ['Two.', 3],
    ]);
  });

  it('never drops a long or punctuated line between paragraphs, whatever it begins with', async () => {
    const odd = [
      'Share prices fell on Monday, and nobody on the quay could say what that would mean for the new crane.',
      'Related work began in 2019, when the council first asked for a study of the sea bed off the old pier.',
      'By Tuesday the water was calm again. The pilots went out at six.',
      'Home to nine hundred people, the island lost its power for two nights and most of its hens.',
    ];
    const [title, date, first, last] = ARTICLE.split('\n');
    const record = await readPage([title, date, first, ...odd, last].join('\n'));
    expect(record.blocks.map((block) => block.text)).toEqual([first, ...odd, last]);
  });

  it('that is only furniture says so', async () => {
    const record = await readPage('Home\nMenu\nAdvertisement\nShare\nMost read\nAll rights reserved © 2026');
    expect(record.blocks).toEqual([]);
    expect(record.language.tag).toBe('und');
    expect(record.doubts.map((doubt) => doubt.code)).toEqual(['no-title', 'no-body', 'no-date']);
  });

  it('too short for its language to be told says so', async () => {
    const record = await readPage('Ok.\n\nGo on, then.');
    expect(record.language).toEqual({ tag: 'und', confidence: 0 });
    expect(record.doubts.map((doubt) => doubt.code)).toContain('language-unsure');
  });

  it('in two languages names both', async () => {
    const german = [
      'Am Dienstag öffnete der Hafen wieder, drei Tage nachdem der Sturm zwei Boote von ihren Leinen gerissen hatte.',
      'Taucher fanden keine Schäden an der Kaimauer, und die erste Fähre legte mittags mit vierzig Gästen ab.',
      'Die Stadt prüft nun, ob die alte Mole erhöht werden soll, und bittet die Anwohner um ihre Meinung dazu.',
    ];
    const english = [...ARTICLE.split('\n').slice(2), ...ARTICLE.split('\n').slice(2)].map(
      (line, at) => `${line} Again ${at}.`,
    );
    const record = await readPage([...ARTICLE.split('\n'), ...english, ...german].join('\n\n'));
    expect(record.language.tag).toBe('en');
    expect(record.doubts.find((doubt) => doubt.code === 'second-language')?.message).toContain('(de)');
  });

  it.each([
    ['', 'not-empty'],
    [' \n\t\n', 'not-empty'],
    ['Title\0\nText', 'no-nul'],
    ['Title \ud83d text', 'well-formed'],
  ])('%j is refused', async (input, rule) => {
    const error = await failure(input);
    expect(error.code).toBe('VALIDATION');
    expect(error.issues[0]?.rule).toBe(rule);
  });

  it('over its limit is refused at once', async () => {
    expect((await failure('x'.repeat(50_000_000))).code).toBe('TOO_LARGE');
    expect((await failure('\n'.repeat(1_000_000).concat('x'))).code).toBe('TOO_LARGE');
  });
});

describe('an odd page is read in linear time', () => {
  const text = ARTICLE.split('\n')[2]!;
  const cases: readonly (readonly [string, string])[] = [
    ['one line of 4 million units', `Title\n${'слово '.repeat(700_000)}`],
    ['one line of spaces and marks', `Title\n${' - : © ( '.repeat(500_000)}`],
    ['twenty thousand short lines', `${'A short line\n'.repeat(19_990)}${text}`],
    [
      'twenty thousand headings and advertisements',
      `Title of it all\n${text}\n${'Short\nAdvertisement\n'.repeat(9_990)}`,
    ],
    ['twenty thousand notices', `Title of it all\n${text}\n${'© 2026 The Quay\n'.repeat(19_990)}`],
    ['twenty thousand dates', `Title of it all\n${'5 May 2026, 08:00\n'.repeat(19_990)}`],
    [
      'lines just under the cap',
      `Title\n${`${'1.2.'.repeat(99)}\n${'«a» - b: '.repeat(200)}\n`.repeat(300)}`,
    ],
    [
      'deeply nested HTML',
      `<html><body>${'<div>'.repeat(20_000)}text${'</div>'.repeat(20_000)}</body></html>`,
    ],
    [
      'a menu of fifteen thousand links',
      `<html><body><div>${'<a href="#">word</a> '.repeat(15_000)}</div></body></html>`,
    ],
    [
      'a paragraph of forty thousand links',
      `<html><body><p>${'<a href="#">word</a> x '.repeat(40_000)}</p></body></html>`,
    ],
    ['unclosed HTML', `<html><body><p>${'<b><i>word '.repeat(3_000)}`],
  ];
  it.each(cases)(
    '%s',
    async (_, page) => {
      const { lines } = await readPage(page, { language: 'en' });
      expect(lines.length).toBeGreaterThan(0);
    },
    20_000,
  );
});
