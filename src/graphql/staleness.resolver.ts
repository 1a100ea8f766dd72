import { Arg, Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { parseHash } from '../flows/content-hash.js';
import { findDiff } from '../flows/find-diff.js';
import { findStaleness } from '../flows/find-staleness.js';
import { cutSlice } from '../store/keyset.js';
import { beadsOf } from '../store/queries/alignments.js';
import { revisionByHash } from '../store/queries/revisions.js';
import { seenRevision } from '../store/queries/visible-rows.js';
import type { RevisionRow, SentenceRow } from '../store/tables.js';
import { readAlignment } from './alignment.resolver.js';
import { Bead } from './alignment.type.js';
import type { Context } from './context.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { readPage } from './read-page.js';
import { readRevision } from './revision.resolver.js';
import { Sentence, TextRevision } from './revision.type.js';
import { ContentHash } from './scalars.js';
import { SentenceChangeConnection, showChanges } from './sentence-change.type.js';
import { Staleness } from './staleness.type.js';
import { Translation } from './translation.type.js';

@Resolver(() => Translation)
export class StalenessResolver {
  // Two texts are compared for it.
  @Extensions({ cost: 100 })
  @FieldResolver(() => Staleness, {
    nullable: true,
    description: 'What has changed in the original since it was translated. Null while nothing has.',
  })
  async staleness(@Root() { row }: Translation, @Ctx() context: Context): Promise<Staleness | null> {
    const { db } = context;
    const articleId = row.article_id;
    const pointers = { articleId, basedOnId: row.based_on_id, alignmentId: row.alignment_id };
    const found = await findStaleness(db, pointers);
    if (found === null) return null;
    const { current, changes, minor, carried } = found;
    const before = await sentencesOf(context, articleId, row.based_on_id);
    const after = await sentencesOf(context, articleId, current.revisionId);
    const { row: alignment } = await readAlignment(db, articleId, row.alignment_id);
    const beads = await beadsOf(db, articleId, row.alignment_id);
    return Object.assign(new Staleness(), {
      currentOriginal: await readRevision(db, { articleId, revisionId: current.revisionId }),
      minor,
      changes: showChanges(changes, slicesOf(before), slicesOf(after)),
      affectedBeads: carried.affected.map((index) => new Bead(beads[index]!, alignment)),
      carriedOver: carried.carriedOver,
      needsReview: carried.needsReview,
    });
  }
}

@Resolver(() => TextRevision)
export class RevisionDiffResolver {
  @Extensions({ cost: 100, usualPage: LISTS.diff.usual })
  @FieldResolver(() => SentenceChangeConnection, {
    nullable: true,
    description:
      'What changed from another revision of the same text to this one, in the order of the text; 100 a page. Null where this text has no such revision, or it is a draft of others.',
  })
  async diff(
    @Arg('against', () => ContentHash, {
      nullable: true,
      description: '`contentHash` of the other revision; left out, the one that this one replaced.',
    })
    against: string | null | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Root() { row }: TextRevision,
    @Ctx() context: Context,
  ): Promise<SentenceChangeConnection | null> {
    const slice = readPage(args, LISTS.diff);
    const other = await otherRevision(context, row, against);
    if (other === null) return null;
    const before = await sentencesOf(context, row.article_id, other.id);
    const after = await sentencesOf(context, row.article_id, row.id);
    const diff = await findDiff(
      before.map(({ text }) => text),
      after.map(({ text }) => text),
    );
    const changes = showChanges(diff.changes, slicesOf(before), slicesOf(after));
    const numbered = changes.map((change, index) => ({ index, change }));
    const page = pageOf(LISTS.diff, slice, cutSlice(numbered, slice), ({ change }) => change);
    return { ...page, totalCount: changes.length };
  }
}

/** The revision of the same text that a hash names, or that was replaced, as far as the viewer may read it. */
async function otherRevision(
  { db, actor }: Context,
  row: RevisionRow,
  against: string | null | undefined,
): Promise<RevisionRow | null> {
  const { article_id: articleId, translation_id: translationId } = row;
  const hash = against ? parseHash(against) : null;
  const named = hash && (await revisionByHash(db, articleId, translationId, hash));
  const revisionId = against ? named?.id : row.parent_id;
  return revisionId ? seenRevision(db, actor, { articleId, revisionId }) : null;
}

async function sentencesOf(context: Context, articleId: number, revisionId: number) {
  return context.sentences({ articleId, revisionId });
}

/** Sentences as the graph shows them, made where they are asked for. */
function slicesOf(rows: readonly SentenceRow[]) {
  return (start: number, end: number) => rows.slice(start, end).map((row) => new Sentence(row));
}
