import type { AlignText } from '../align/alignment.js';
import { unpackLexicon } from '../align/lexicon/packed-lexicon.js';
import { type LinkedWords, linkWords } from '../align/link-words.js';
import { languagePair } from '../flows/lexicon.js';
import { keysOf } from '../flows/thread/keys-of.js';
import { beadsOf } from '../store/queries/alignments.js';
import { readLexicon } from '../store/queries/lexicons.js';
import type { BeadRow } from '../store/tables.js';
import type { Range } from '../text/text.js';
import type { Bead } from './alignment.type.js';
import type { Context } from './context.js';
import { readRevision } from './revision.resolver.js';

/** Beads that teach one another: enough to learn from, few enough for one turn. */
const NEIGHBOURS = 100;
/** UTF-16 code units of one side of a bead: all words of one are compared with all of the other. */
const LONGEST_SIDE = 2_000;

/** What is found in one operation: the links of all beads of a neighbourhood. */
const found = new WeakMap<Context, Map<string, Promise<LinkedWords[][]>>>();

/**
 * The words of a bead that probably translate each other, in the order of the source; sentences by their indexes in
 * their texts. They are learned from the lexicon of the language pair as it is now and from the hundred beads among
 * which the bead stands, so that they do not depend on what else is asked for. None for a bead that is very long.
 */
export async function readWordHints(context: Context, bead: Bead): Promise<readonly LinkedWords[]> {
  const { row, composed } = bead;
  const from = row.index - (row.index % NEIGHBOURS);
  const key = `${composed?.id ?? `${row.article_id}.${row.alignment_id}`} ${from}`;
  const known = found.get(context) ?? new Map<string, Promise<LinkedWords[][]>>();
  found.set(context, known);
  const links = known.get(key) ?? linksAmong(context, bead, from);
  known.set(key, links);
  return (await links)[row.index - from] ?? [];
}

async function linksAmong(context: Context, bead: Bead, from: number): Promise<LinkedWords[][]> {
  const { row, aligned } = bead;
  const beads = await neighboursOf(context, bead, from);
  const source = await readText(context, row.article_id, aligned.source_id);
  const target = await readText(context, row.article_id, aligned.target_id);
  const left = gather(source, beads.map(sourceOf));
  const right = gather(target, beads.map(targetOf));
  const ranges = beads.map((one, nth) => {
    const usable = !isLong(source, sourceOf(one)) && !isLong(target, targetOf(one));
    return { source: usable ? left.ranges[nth]! : NOTHING, target: usable ? right.ranges[nth]! : NOTHING };
  });
  const keys = keysOf(left.text, right.text);
  const pair = languagePair(source, target);
  const { lexicon } = await readLexicon(context.db, pair, keys.source, keys.target, null);
  return linkWords(left.text, right.text, ranges, unpackLexicon(lexicon)).map((links) =>
    links.map((link) => ({
      source: { ...link.source, sentence: left.indexes[link.source.sentence]! },
      target: { ...link.target, sentence: right.indexes[link.target.sentence]! },
      score: link.score,
    })),
  );
}

const NOTHING: Range = { start: 0, end: 0 };

async function neighboursOf(
  { db }: Context,
  { row, composed }: Bead,
  from: number,
): Promise<readonly BeadRow[]> {
  const pivot = composed?.pivot;
  if (pivot) return pivot.beads.slice(from, from + NEIGHBOURS);
  return beadsOf(db, row.article_id, row.alignment_id, from, NEIGHBOURS);
}

async function readText(context: Context, articleId: number, revisionId: number): Promise<AlignText> {
  const { row } = await readRevision(context.db, { articleId, revisionId });
  const sentences = await context.sentences({ articleId, revisionId });
  return { language: row.language, sentences: sentences.map(({ text }) => text) };
}

/** The sentences of some ranges one after the other: where each range stands now, and where each sentence stood. */
function gather({ language, sentences }: AlignText, parts: readonly Range[]) {
  const indexes: number[] = [];
  const ranges = parts.map(({ start, end }) => {
    const first = indexes.length;
    for (let index = start; index < end; index++) indexes.push(index);
    return { start: first, end: indexes.length };
  });
  return { text: { language, sentences: indexes.map((index) => sentences[index]!) }, ranges, indexes };
}

function sourceOf({ source_start, source_end }: BeadRow): Range {
  return { start: source_start, end: source_end };
}

function targetOf({ target_start, target_end }: BeadRow): Range {
  return { start: target_start, end: target_end };
}

function isLong({ sentences }: AlignText, { start, end }: Range): boolean {
  return sentences.slice(start, end).reduce((sum, { length }) => sum + length, 0) > LONGEST_SIDE;
}
