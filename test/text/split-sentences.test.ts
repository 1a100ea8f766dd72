import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/text/languages/languages.js';
import { splitSentences } from '../../src/text/split-sentences.js';

/** Each text is written with its sentence ends marked by ⏐; the mark stands for one space, ⎸ for nothing. */
const CASES: readonly (readonly [language: string, about: string, marked: string])[] = [
  ['uk', 'plain sentences', 'Міст відкрили вчора.⏐Чи надовго?⏐Так!⏐Побачимо…⏐Далі буде.'],
  ['uk', 'initials', 'Вірш написала Л. П. Гай у травні.⏐Його читав О. Мороз.'],
  ['uk', 'titles and addresses', 'Приймальня на вул. Садовій, буд. 4, у м. Рівне.⏐Запитуйте проф. Коваля.'],
  [
    'uk',
    'units before a name and at the end',
    'Відтоді минув 2010 р.⏐Потім р. Стир обміліла на 5 см.⏐Рибалки пішли.',
  ],
  ['uk', 'a year that opens a sentence', 'У 2014 р. Рада ухвалила закон.'],
  ['uk', 'enumerations', 'Привезли крупи, олію тощо.⏐Роздали воду, хліб і т. д.⏐Черга зникла.'],
  ['uk', 'abbreviations in capitals', 'Директор ТОВ.⏐Він виїхав до США.⏐Повернувся в ЄС.⏐Живе там.'],
  ['uk', 'dialogue', '— Хто там? — спитала вона.⏐— Свої! — відповів хтось.⏐— Заходьте.'],
  ['uk', 'a short quotation in a sentence', 'Фільм «Хто ти?» вийшов торік.⏐Його хвалили.'],
  ['uk', 'speech behind a colon', 'Мер відповів: «Ми все бачимо.⏐І вже працюємо».⏐Люди чекають.'],
  ['uk', 'a quotation and who said it', '«Роботу завершимо!» — обіцяють в управлінні.⏐Термін — осінь.'],
  ['uk', 'a list number apart', '1.⏐Затвердити план робіт.⏐2.⏐Оприлюднити його.'],
  ['uk', 'hosts and decimals', 'Деталі на сайті Misto.ua від 12.05.2024, ціна 3.50 грн.⏐Читайте далі.'],
  ['uk', 'a missing space', 'Дощ ущух.Люди вийшли надвір.'.replace('.Л', '.⎸Л')],
  ['ru', 'centuries and years', 'Дом построен в XIX в.⏐Его купил в 1898 г. купец.⏐С тех пор он пуст.'],
  ['ru', 'money', 'Билет стоит 500 руб.⏐Дети едут даром.'],
  ['ru', 'thus and others', 'Были ели, сосны и др.⏐Рос и т. н. бересклет.'],
  ['ru', 'emoji and smiles', 'Мы приехали 😀⏐Тут тепло)⏐Всем привет!'],
  ['ru', 'small letters in a chat', 'я дома.⏐ты где?⏐жду.'],
  ['be', 'a stop left out', 'Дарогу нарэшце адрамантавалі⏐Пра гэта паведамілі ўчора.'],
  ['be', 'a year', 'Горад вядомы з 1067 г.⏐Ён стаіць на р. Свіслач.'],
  ['bg', 'titles that hang on', 'Пръв дойде гл.серж. Илиев.⏐Той огледа двора.'],
  ['bg', 'a stop left out', 'Пътят беше затворен до обяд⏐Според кмета това е нормално.'],
  ['sr', 'both alphabets', 'Дошао је др Јовић из ул. Цара Лазара.⏐Stigao je i prof. Ilić.⏐Sve je mirno.'],
  ['pl', 'abbreviations', 'Mieszka przy ul. Długiej, tzn. w centrum.⏐Kupił chleb, mleko itd.⏐Potem wyszedł.'],
  ['cs', 'ordinals', 'Sešli se 5. května v 19. patře.⏐Např. Petr přišel pozdě.⏐Pak odešli.'],
  ['de', 'dates and kings', 'Am 3. Oktober sprach Ludwig XIV. Darsteller Kurz.⏐Danach war Ruhe.'],
  ['de', 'spaced abbreviations', 'Es gibt z. B. Äpfel, u. a. Boskop.⏐Sie kosten ca. 2 Euro.'],
  ['de', 'streets', 'Er wohnt in der Lindenstr. 12 in St. Gallen.⏐Das ist weit.'],
  ['de', 'quotations', '„Kommst du?“, fragte sie.⏐„Ja.“⏐Dann schwieg er.'],
  ['fr', 'titles', 'M. Petit et Mme. Roux ont signé.⏐Le maire, M. Blanc, aussi.'],
  ['fr', 'spaced quotations', '« Qui vient ? » demanda-t-elle.⏐« Nous tous. »⏐Elle sourit.'],
  ['fr', 'list items with semicolons', 'les ponts sont fermés ;⏐Les trains sont annulés.'],
  ['es', 'opening marks', '¿Quién llama?⏐¡Soy yo!⏐El Sr. Gil vive en EE. UU. desde enero.'],
  ['it', 'titles after an article', "Ha parlato l'Avv. Neri.⏐È stato breve.⏐Poi pane, vino ecc.⏐Fine."],
  ['pt', 'titles', 'A Dra. Reis chegou às 9.⏐O Sr. Melo saiu.⏐É tudo.'],
  ['nl', 'a clitic that opens', "Het regent.⏐'s Avonds is het droog.⏐Bijv. Jan blijft thuis."],
  ['tr', 'ordinals', '19. yüzyılda Dr. Kaya geldi.⏐Sonra gitti.'],
  ['el', 'the question mark', 'Πού πας;⏐Ο κ. Νίκου ήρθε.⏐Τέλος.'],
  ['hy', 'both full stops', 'Ձյուն է։⏐Ցուրտ է:⏐Գնանք։'],
  ['ar', 'its own marks', 'هل وصلت؟⏐نعم!⏐قال د. سامي ذلك.⏐ثم خرج.'],
  ['fa', 'its own marks', 'کجا بودی؟⏐خانه بودم.⏐خوب است!'],
  ['he', 'titles', "מי בא?⏐פרופ' לוי הגיע.⏐הוא דיבר."],
  ['hi', 'danda and initials', 'डॉ. वर्मा आए।⏐जे. के. शर्मा भी थे।⏐क्या बात है?⏐हाँ!'],
  ['ur', 'its own full stop', 'وہ آیا۔⏐کیا ہوا؟⏐کچھ نہیں۔'],
  ['ja', 'no spaces', '雨が降った。⎸本当？⎸はい！⎸帰ろう。'],
  ['ja', 'a quotation that goes on', '母は「早く寝なさい。」と言った。⎸私は寝た。'],
  ['ja', 'a name with a stop', 'モーニング娘。の歌だ。⎸懐かしい。'],
  ['zh', 'quotations', '他问：“你来吗？”⎸“来。”⎸大家都笑了。'],
  ['ko', 'a quotation that goes on', '"갈게."라고 했다.⏐그는 떠났다.'],
  ['th', 'abbreviations only', 'ดร. สมชาย มาถึงแล้ว!⏐ไปกันเถอะ'],
  ['am', 'a script of another family', 'ሰላም።⎸ደህና ነህ፧⎸አዎ።'],
  [
    'en',
    'titles and companies',
    'Dr. Hall met Ms. Reed of Acorn Inc. in St. Ives.⏐They left Acorn Inc. The deal is off.'.replace(
      'Inc. The',
      'Inc.⏐The',
    ),
  ],
  ['en', 'time of day', 'We open at 9 a.m. Monday.⏐They shut at 5 p.m.⏐The rest is closed.'],
  ['en', 'numbers', 'See No. 4 and pp. 12 to 14.⏐No.⏐It costs 3.50 now.'],
  ['en', 'I and initials', 'It was he and I.⏐We saw J. R. Hart.'],
  ['en', 'quotations', '"Why now?" she asked.⏐"No. Not yet."⏐He shrugged.'],
  ['en', 'names that end in a mark', 'Yahoo! is old.⏐So is "Help!" by them.'],
  ['en', 'ellipsis', 'Well... maybe.⏐Wait...⏐What was that?'],
  ['en', 'footnotes', 'The bill passed.[3][12]⏐It failed later.'],
  ['en', 'brackets', 'It rained (see p. 5. It is wet!) all day.⏐(We stayed in.)⏐Good.'],
  ['en', 'list numbers', '1. Wash the pot.⏐2. Dry the pot.'],
  ['en', 'a list run together', '1) wash the pot⏐2) dry the pot⏐3) rest'],
  ['en', 'names that begin small', 'They sell it.⏐iPhone owners queue.'],
  ['en', 'addresses', 'Write to ann.lee@post.example or see www.post.example/a.B now.⏐Thanks.'],
  ['en', 'a drawn line', 'That was all.⏐***⏐Next day it rained.'],
  ['en', 'a last sentence without a stop', 'It rained.⏐And then'],
  [
    'en',
    'an address before a capital',
    'The map is at https://map.example/a The road is shut.'.replace('/a The', '/a⏐The'),
  ],
  ['uk', 'hashtags', 'Гарного дня #ранок #кава⏐Міст відкрили.'],
  ['en', 'speech in small letters', 'No problem.⏐thanks for that.⏐who knows?'],
  ['en', 'names with a mark before a small letter', 'We played Jeopardy! with them.⏐Acorn Corp. said so.'],
  ['fr', 'a number that looks like a month', 'Ils étaient sept. Puis deux de plus.'.replace('. P', '.⏐P')],
  ['ru', 'plain words that look like abbreviations', 'Он сказал им.⏐Потом вошёл в дом.⏐Свет горел.'],
  ['da', 'ordinals', 'Den 4. juli kom hr. Holm.⏐Han gik igen.'],
  ['und', 'several scripts', 'Hello.⏐Привіт.⏐你好。⎸नमस्ते।⏐Bye'],
];

const split = (text: string, language: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each(CASES)('%s: %s', (language, _about, marked) => {
    const text = marked.replaceAll('⏐', ' ').replaceAll('⎸', '');
    expect(split(text, language)).toEqual(marked.split(/[⏐⎸]/u));
  });

  it('has a case for every language on the shelf', () => {
    const tried = new Set(CASES.map(([language]) => language));
    expect(Object.keys(LANGUAGES).filter((tag) => !tried.has(tag))).toEqual([]);
  });

  it('takes any tag: regions and scripts fall back to the language, the rest to und', () => {
    expect(split('Das ist z. B. Bob. Gut.', 'de-CH')).toEqual(['Das ist z. B. Bob.', 'Gut.']);
    expect(split('One. Two.', 'qqq-Latn')).toEqual(['One.', 'Two.']);
    expect(split('One. Two.', 'constructor')).toEqual(['One.', 'Two.']);
  });

  it.each(['', ' ', '\n\t\u00a0'])('finds nothing in %j', (text) => {
    expect(splitSentences(text, 'en')).toEqual([]);
  });

  it.each(['.', '...', '"', '😀', '1.', '— ', '»!'])('finds one sentence in %j', (text) => {
    expect(split(text, 'uk')).toEqual([text.trim()]);
  });

  it('gives ranges that with the gaps make up the text, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '! ',
        '?',
        '…',
        ' "',
        '" ',
        '«',
        '» ',
        ' (',
        ') ',
        '。',
        '「',
        '」',
        '\u00a0',
        ' — ',
        '😀',
        '1. ',
        'a) ',
      ),
      fc.constantFrom(
        'А',
        'слово ',
        'Т. ',
        'р. ',
        'Dr. ',
        'U.S. ',
        'z. B. ',
        '了',
        'क।',
        '[1]',
        '***',
        '&#39;',
        '\u200d',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.keys(LANGUAGES), 'xx'), (body, language) => {
        let last = 0;
        for (const { start, end } of splitSentences(body, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(body.slice(last, start).trim()).toBe('');
          expect(body.slice(start, end)).toBe(body.slice(start, end).trim());
          last = end;
        }
        expect(body.slice(last).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('time', () => {
  const hostile = [
    'a.',
    '(',
    '"',
    '….',
    '. ',
    'A. ',
    '1. ',
    '😀',
    '😀 ',
    '\u200d',
    '-',
    '*',
    '.)',
    '."',
    'В ',
    '.[1]',
    '«а. ',
    ' ',
  ];

  it.each(hostile)('is short for a million code units of %j', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const began = performance.now();
    splitSentences(text, 'bg');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('is short for one line of ten megabytes', () => {
    const text = 'Рада ухвалила закон у 2014 р., сказав О. Мороз. '.repeat(125_000);
    const began = performance.now();
    expect(splitSentences(text, 'uk')).toHaveLength(125_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
