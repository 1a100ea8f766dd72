// Loads articles of graph-articles.mjs with all constraints on, many of them to a statement.
import { createHash } from 'node:crypto';
import { alignmentHash, revisionHash } from '../dist/flows/content-hash.js';

const BATCH = 200;
/** Sentences of a paragraph. */
const PARAGRAPH = 5;

/** Fills an empty, migrated database. @param client of node-postgres */
export async function loadArticles(client, articles) {
  const ids = { user: 0, translation: 0, revision: 0, alignment: 0 };
  const users = new Map();
  let batch = emptyBatch();
  let count = 0;
  for await (const article of articles) {
    await addArticle(batch, article, ids, users);
    count += 1;
    if (count % BATCH === 0) {
      await write(client, batch);
      batch = emptyBatch();
    }
  }
  await write(client, batch);
  for (const table of ['user', 'article', 'translation', 'revision', 'alignment']) {
    await client.query(
      `select setval(pg_get_serial_sequence('"${table}"', 'id'), (select max(id) from "${table}"))`,
    );
  }
  await client.query('vacuum analyze');
  return count;
}

/** Rows by table, parents first. */
function emptyBatch() {
  return {
    user: [],
    article: [],
    article_slug: [],
    revision: [],
    block: [],
    sentence: [],
    alignment: [],
    bead: [],
    translation: [],
    edition: [],
  };
}

async function addArticle(batch, article, ids, users) {
  const userOf = (name) => {
    const login = name.toLowerCase().replaceAll(' ', '-');
    if (!users.has(login)) {
      users.set(login, ++ids.user);
      batch.user.push({ id: ids.user, login, roles: ['TRANSLATOR'], pairs: [] });
    }
    return users.get(login);
  };
  const author = userOf(article.author);
  const original = addRevision(batch, ids, {
    ...article,
    articleId: article.id,
    translationId: null,
    author,
  });
  batch.article.push({
    id: article.id,
    original_language: article.lang,
    source_url: article.source_url,
    byline: article.author,
    license: article.license,
    published_at: article.published_at,
    published_precision: 'SECOND',
    published_zone: 'Z',
    revision_id: original.id,
    created_by: author,
    created_at: article.published_at,
    updated_at: article.published_at,
  });
  batch.article_slug.push({ slug: article.slug, article_id: article.id });
  const edition = { article_id: article.id, valid_from: article.published_at, valid_until: 'infinity' };
  batch.edition.push({ ...edition, language: article.lang, revision_id: original.id });
  for (const translation of article.translations) {
    const translationId = ++ids.translation;
    const translator = userOf(translation.translator);
    const target = addRevision(batch, ids, {
      ...translation,
      articleId: article.id,
      translationId,
      author: translator,
    });
    const alignment = await addAlignment(
      batch,
      ids,
      article.id,
      original,
      target,
      translation.beads,
      translator,
    );
    batch.translation.push({
      article_id: article.id,
      id: translationId,
      language: translation.lang,
      translator_id: translator,
      status: 'APPROVED',
      revision_id: target.id,
      based_on_id: original.id,
      alignment_id: alignment,
      created_at: article.published_at,
      approved_revision_id: target.id,
      approved_alignment_id: alignment,
      updated_at: article.published_at,
    });
    batch.edition.push({
      ...edition,
      language: translation.lang,
      translation_id: translationId,
      revision_id: target.id,
      alignment_id: alignment,
    });
  }
}

function addRevision(batch, ids, { articleId, translationId, author, lang, title, sentences }) {
  const id = ++ids.revision;
  const text = segmented(sentences);
  const hash = revisionHash(lang, title, text);
  const key = { article_id: articleId, revision_id: id };
  batch.revision.push({
    article_id: articleId,
    id,
    translation_id: translationId,
    number: 1,
    content_hash: bytea(hash),
    language: lang,
    title,
    body: text.body,
    block_count: text.blocks.length,
    sentence_count: sentences.length,
    author_id: author,
    minor_edit: false,
    created_at: '2024-01-01T00:00:00Z',
  });
  for (const [index, { kind, start, end }] of text.blocks.entries()) {
    batch.block.push({ ...key, index, kind: kind.toUpperCase(), start, end });
  }
  for (const [index, { block, start, end }] of text.sentences.entries()) {
    batch.sentence.push({ ...key, index, block, start, end, text: sentences[index] });
  }
  return { id, hash, size: sentences.length };
}

/** Paragraphs of a few sentences each. */
function segmented(texts) {
  const blocks = [];
  const sentences = [];
  let body = '';
  for (const [index, text] of texts.entries()) {
    const opens = index % PARAGRAPH === 0;
    if (index > 0) body += opens ? '\n' : ' ';
    const start = body.length;
    body += text;
    if (opens) blocks.push({ kind: 'paragraph', start, end: body.length });
    blocks.at(-1).end = body.length;
    sentences.push({ block: blocks.length - 1, start, end: body.length });
  }
  return { body, blocks, sentences };
}

async function addAlignment(batch, ids, articleId, source, target, lists, author) {
  const id = ++ids.alignment;
  const beads = beadsOf(lists);
  const linked = beads.filter(({ source: s, target: t }) => s.end > s.start && t.end > t.start);
  batch.alignment.push({
    article_id: articleId,
    id,
    source_id: source.id,
    target_id: target.id,
    source_count: source.size,
    target_count: target.size,
    bead_count: beads.length,
    content_hash: bytea(await alignmentHash(source.hash, target.hash, beads)),
    origin: 'LENGTH_BASED',
    aligner: 'bench',
    confidence: beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length,
    author_id: author,
    created_at: '2024-01-01T00:00:00Z',
    linked_count: linked.reduce(
      (sum, { source: s, target: t }) => sum + s.end - s.start + t.end - t.start,
      0,
    ),
    confirmed_count: 0,
  });
  for (const [index, bead] of beads.entries()) {
    batch.bead.push({
      article_id: articleId,
      alignment_id: id,
      index,
      source_start: bead.source.start,
      source_end: bead.source.end,
      target_start: bead.target.start,
      target_end: bead.target.end,
      status: bead.status,
      origin: bead.origin,
      confidence: bead.confidence,
      signals: bead.signals,
    });
  }
  return id;
}

function beadsOf(lists) {
  let source = 0;
  let target = 0;
  return lists.map(([sources, targets]) => {
    const bead = {
      source: { start: source, end: source + sources.length },
      target: { start: target, end: target + targets.length },
      status: 'AUTO',
      origin: 'LENGTH_BASED',
      confidence: confidenceOf(source, target),
      signals: [
        { name: 'length', value: 1.25, weight: 1, note: 'The lengths fit each other.' },
        { name: 'position', value: 0.5, weight: 0.4, note: 'They stand at the same place.' },
      ],
      confirmedBy: null,
      note: null,
      alternative: null,
    };
    source = bead.source.end;
    target = bead.target.end;
    return bead;
  });
}

/** Some number with three places, the same each time. */
function confidenceOf(source, target) {
  const [byte] = createHash('sha256').update(`${source}.${target}`).digest();
  return Math.round((0.5 + (0.499 * byte) / 255) * 1000) / 1000;
}

function bytea(buffer) {
  return `\\x${buffer.toString('hex')}`;
}

async function write(client, batch) {
  await client.query('begin');
  for (const [table, rows] of Object.entries(batch)) {
    if (rows.length === 0) continue;
    const columns = Object.keys(Object.assign({}, ...rows))
      .map((column) => `"${column}"`)
      .join(', ');
    await client.query(
      `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('commit');
}
