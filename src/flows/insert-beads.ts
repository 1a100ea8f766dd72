import { sql } from 'kysely';
import type { Database } from '../store/database.js';
import { inSlices } from './in-slices.js';
import type { NewBead } from './new-bead.js';

/** A stored alignment, whose beads Postgres can copy by itself. */
export interface BeadStock {
  readonly alignmentId: number;
  readonly beads: readonly NewBead[];
}

interface Place {
  readonly articleId: number;
  readonly alignmentId: number;
}

/** Runs of the stock that are shorter are sent with the rest: a statement of its own costs more. */
const SHORTEST_COPY = 100;

/** Stores all beads of a new alignment; long runs of beads of the stock, told by being the same objects, are copied. */
export async function insertBeads(
  tx: Database,
  place: Place,
  beads: readonly NewBead[],
  stock: BeadStock | null,
): Promise<void> {
  let sent = 0;
  for (const run of stock === null ? [] : runsOf(beads, stock)) {
    await sendBeads(tx, place, beads.slice(sent, run.start), sent);
    await copyBeads(tx, place, run);
    sent = run.start + run.length;
  }
  await sendBeads(tx, place, beads.slice(sent), sent);
}

/** Beads that stand side by side in the stock too. */
interface Run {
  readonly start: number;
  readonly length: number;
  readonly fromId: number;
  readonly fromStart: number;
}

function runsOf(beads: readonly NewBead[], { alignmentId, beads: old }: BeadStock): Run[] {
  const places = new Map(old.map((bead, index) => [bead, index]));
  const runs: Run[] = [];
  for (let start = 0; start < beads.length; ) {
    const fromStart = places.get(beads[start]!);
    let length = 1;
    if (fromStart !== undefined) {
      while (start + length < beads.length && beads[start + length] === old[fromStart + length]) length++;
      if (length >= SHORTEST_COPY) runs.push({ start, length, fromId: alignmentId, fromStart });
    }
    start += length;
  }
  return runs;
}

async function copyBeads(
  tx: Database,
  { articleId, alignmentId }: Place,
  { start, length, fromId, fromStart }: Run,
): Promise<void> {
  await sql`
    insert into bead (article_id, alignment_id, index, source_start, source_end, target_start, target_end, status,
                      origin, confidence, signals, confirmed_by, note, alternative)
    select article_id, ${alignmentId}, index + ${start - fromStart}::integer, source_start, source_end, target_start,
           target_end, status, origin, confidence, signals, confirmed_by, note, alternative
    from bead
    where article_id = ${articleId} and alignment_id = ${fromId}
      and index >= ${fromStart}::integer and index < ${fromStart + length}::integer`.execute(tx);
}

async function sendBeads(
  tx: Database,
  { articleId, alignmentId }: Place,
  beads: readonly NewBead[],
  from: number,
): Promise<void> {
  await inSlices(beads, (slice, start) => {
    const rows = slice.map((bead, nth) => rowOf(bead, from + start + nth));
    return sql`
      insert into bead (article_id, alignment_id, index, source_start, source_end, target_start, target_end, status,
                        origin, confidence, signals, confirmed_by, note, alternative)
      select ${articleId}, ${alignmentId}, row.*
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) row (
        index integer, source_start integer, source_end integer, target_start integer, target_end integer,
        status text, origin text, confidence double precision, signals jsonb, confirmed_by bigint, note text,
        alternative jsonb)`.execute(tx);
  });
}

function rowOf(bead: NewBead, index: number) {
  return {
    index,
    source_start: bead.source.start,
    source_end: bead.source.end,
    target_start: bead.target.start,
    target_end: bead.target.end,
    status: bead.status,
    origin: bead.origin,
    confidence: bead.confidence,
    signals: bead.signals,
    confirmed_by: bead.confirmedBy,
    note: bead.note,
    alternative: bead.alternative,
  };
}
