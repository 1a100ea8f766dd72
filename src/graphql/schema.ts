import 'reflect-metadata';
import { type GraphQLSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AlignmentResolver, BeadResolver } from './alignment.resolver.js';
import { AlignmentEditResolver } from './alignment-edit.resolver.js';
import { AlignmentSubmitResolver } from './alignment-submit.resolver.js';
import { ArticleResolver } from './article.resolver.js';
import { ArticleEraseResolver } from './article-erase.resolver.js';
import { ArticleIngestResolver } from './article-ingest.resolver.js';
import { ArticleReviseResolver } from './article-revise.resolver.js';
import { CatalogueResolver } from './catalogue.resolver.js';
import { BeadChangeResolver, EditedBeadResolver } from './edited-bead.resolver.js';
import { enforceRules } from './enforce-rules.js';
import { EventResolver } from './event.resolver.js';
import { EventSubscriptions } from './event.subscription.js';
import { ArticleHistoryResolver, TranslationHistoryResolver } from './event-history.resolver.js';
import { NodeResolver } from './node.resolver.js';
import { markOneOf } from './one-of.js';
import { ParallelResolver } from './parallel.resolver.js';
import { passPlainly } from './plainly.js';
import { AlignmentPresenceResolver, PresenceResolver } from './presence.resolver.js';
import { PresenceSubscription } from './presence.subscription.js';
import { RateLimitResolver } from './rate-limit.resolver.js';
import { FeedbackResolver, ReviewResolver, TranslationReviewsResolver } from './review.resolver.js';
import { ReviewQueueResolver } from './review-queue.resolver.js';
import { TextRevisionResolver } from './revision.resolver.js';
import { SentenceResolver } from './sentence.resolver.js';
import { RevisionDiffResolver, StalenessResolver } from './staleness.resolver.js';
import { TextChangeResolver, TextNewsResolver } from './text-news.resolver.js';
import { TokenResolver } from './token.resolver.js';
import { TokenCreateResolver } from './token-create.resolver.js';
import { TokenRevokeResolver } from './token-revoke.resolver.js';
import { TokenRotateResolver } from './token-rotate.resolver.js';
import { TranslationResolver } from './translation.resolver.js';
import { TranslationEditResolver } from './translation-edit.resolver.js';
import { TranslationRebaseResolver } from './translation-rebase.resolver.js';
import { TranslationReviewResolver } from './translation-review.resolver.js';
import { TranslationSubmitResolver } from './translation-submit.resolver.js';
import { TranslatorsWorkResolver } from './translators-work.resolver.js';
import { UserResolver } from './user.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';
import { WordHintResolver } from './word-hint.resolver.js';

/** The graph, made of its classes. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      ArticleResolver,
      TextRevisionResolver,
      SentenceResolver,
      TranslationResolver,
      AlignmentResolver,
      BeadResolver,
      ParallelResolver,
      ReviewResolver,
      TranslationReviewsResolver,
      FeedbackResolver,
      StalenessResolver,
      RevisionDiffResolver,
      CatalogueResolver,
      EventResolver,
      ArticleHistoryResolver,
      TranslationHistoryResolver,
      PresenceResolver,
      AlignmentPresenceResolver,
      NodeResolver,
      RateLimitResolver,
      ViewerResolver,
      WordHintResolver,
      ArticleIngestResolver,
      ArticleReviseResolver,
      ArticleEraseResolver,
      TranslationSubmitResolver,
      AlignmentSubmitResolver,
      AlignmentEditResolver,
      EditedBeadResolver,
      BeadChangeResolver,
      TextNewsResolver,
      TextChangeResolver,
      ReviewQueueResolver,
      TranslationReviewResolver,
      TranslationEditResolver,
      TranslationRebaseResolver,
      EventSubscriptions,
      PresenceSubscription,
      UserResolver,
      TranslatorsWorkResolver,
      TokenResolver,
      TokenCreateResolver,
      TokenRotateResolver,
      TokenRevokeResolver,
    ],
    validate: false,
    // Asked for by type-graphql and used by no subscription here: each brings its own stream.
    pubSub: { publish: () => {}, subscribe: refuseTopic },
  });
  return enforceRules(passPlainly(markOneOf(schema)));
}

function refuseTopic(topic: string): never {
  throw new Error(`no subscription listens to topics, and one asked for ${topic}`);
}

/** The graph as it stands in schema.graphql. */
export function emitSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
