// Articles for the benchmark of the graph: those of a JSONL file, or invented ones of the same kind.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Reads `{id, slug, author, published_at, source_url, license, lang, title, sentences, translations}` line by line. */
export async function* articlesOfFile(path) {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line !== '') yield JSON.parse(line);
  }
}

const LANGUAGES = ['en', 'fr', 'de', 'cs'];

/** The same articles each time: each with two translations, nearly all beads 1-1, some 2-1, 1-2 and 1-0. */
export function* inventedArticles(count, sentences) {
  const random = randomFrom(7);
  for (let id = 1; id <= count; id++) {
    const lang = LANGUAGES[id % LANGUAGES.length];
    const others = LANGUAGES.filter((other) => other !== lang).slice(id % 2, (id % 2) + 2);
    yield {
      id,
      slug: `article-${id}`,
      author: `Author ${id % 97}`,
      published_at: new Date(Date.UTC(2020, 0, 1) + (id * 86_400_000) / 100).toISOString(),
      source_url: `https://example.org/${id}`,
      license: 'CC-BY-4.0',
      lang,
      title: `Title of ${id}`,
      sentences: Array.from({ length: sentences }, () => sentence(random)),
      translations: others.map((other) => translation(random, other, id, sentences)),
    };
  }
}

function translation(random, lang, id, size) {
  const sentences = [];
  const beads = [];
  for (let source = 0; source < size; ) {
    const drawn = random();
    const m = drawn > 0.94 && source + 1 < size ? 2 : 1;
    const n = drawn > 0.94 ? 1 : drawn > 0.88 ? 2 : drawn > 0.87 ? 0 : 1;
    beads.push([range(source, m), range(sentences.length, n)]);
    for (let nth = 0; nth < n; nth++) sentences.push(sentence(random));
    source += m;
  }
  return { lang, title: `Title of ${id} in ${lang}`, translator: `Translator ${id % 13}`, sentences, beads };
}

function range(start, size) {
  return Array.from({ length: size }, (_, nth) => start + nth);
}

function sentence(random) {
  const words = Array.from({ length: 8 + Math.floor(random() * 16) }, () =>
    Math.floor(random() ** 4 * 4000)
      .toString(36)
      .padStart(4, 'é'),
  );
  return `${words.join(' ')}.`;
}

/** xorshift32: https://www.jstatsoft.org/article/view/v008i14 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
