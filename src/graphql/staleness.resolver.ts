import { Arg, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { parseHash } from '../flows/content-hash.js';
import { findStaleness } from '../flows/find-staleness.js';
import { beadsOf } from '../store/queries/alignments.js';
import { revisionByHash } from '../store/queries/revisions.js';
import { seenRevision } from '../store/queries/visible-rows.js';
import { diffSentences } from '../text/diff-sentences.js';
import { readAlignment } from './alignment.resolver.js';
import { Bead } from './alignment.type.js';
import type { Context } from './context.js';
import { readRevision } from './revision.resolver.js';
import { Sentence, TextRevision } from './revision.type.js';
import { ContentHash } from './scalars.js';
import { SentenceChange, showChanges } from './sentence-change.type.js';
import { Staleness } from './staleness.type.js';
import { Translation } from './translation.type.js';

@Resolver(() => Translation)
export class StalenessResolver {
  @Extensions({ usualPage: 20 })
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
      changes: showChanges(changes, before, after),
      affectedBeads: carried.affected.map((index) => new Bead(beads[index]!, alignment)),
      carriedOver: carried.carriedOver,
      needsReview: carried.needsReview,
    });
  }
}

@Resolver(() => TextRevision)
export class RevisionDiffResolver {
  @Extensions({ usualPage: 20 })
  @FieldResolver(() => [SentenceChange], {
    nullable: true,
    description:
      'What changed from another revision of the same text to this one. Null where this text has no such revision, or it is a draft of others.',
  })
  async diff(
    @Arg('against', () => ContentHash, { description: '`contentHash` of the other revision.' })
    against: string,
    @Root() { row }: TextRevision,
    @Ctx() context: Context,
  ): Promise<SentenceChange[] | null> {
    const hash = parseHash(against);
    const other = hash && (await revisionByHash(context.db, row.article_id, row.translation_id, hash));
    if (other === null) return null;
    const key = { articleId: other.article_id, revisionId: other.id };
    if ((await seenRevision(context.db, context.actor, key)) === null) return null;
    const before = await sentencesOf(context, row.article_id, other.id);
    const after = await sentencesOf(context, row.article_id, row.id);
    const diff = diffSentences(
      before.map(({ text }) => text),
      after.map(({ text }) => text),
    );
    return showChanges(diff.changes, before, after);
  }
}

async function sentencesOf(context: Context, articleId: number, revisionId: number): Promise<Sentence[]> {
  return (await context.sentences({ articleId, revisionId })).map((row) => new Sentence(row));
}
