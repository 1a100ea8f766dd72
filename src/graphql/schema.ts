import 'reflect-metadata';
import { type GraphQLSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AlignmentResolver, BeadResolver } from './alignment.resolver.js';
import { AlignmentSubmitResolver } from './alignment-submit.resolver.js';
import { ArticleResolver } from './article.resolver.js';
import { ArticleIngestResolver } from './article-ingest.resolver.js';
import { EventResolver } from './event.resolver.js';
import { EventSubscriptions } from './event.subscription.js';
import { ArticleHistoryResolver, TranslationHistoryResolver } from './event-history.resolver.js';
import { NodeResolver } from './node.resolver.js';
import { AlignmentPresenceResolver, PresenceResolver } from './presence.resolver.js';
import { PresenceSubscription } from './presence.subscription.js';
import { RateLimitResolver } from './rate-limit.resolver.js';
import { FeedbackResolver, ReviewResolver, TranslationReviewsResolver } from './review.resolver.js';
import { TextRevisionResolver } from './revision.resolver.js';
import { TranslationResolver } from './translation.resolver.js';
import { TranslationReviewResolver } from './translation-review.resolver.js';
import { TranslationSubmitResolver } from './translation-submit.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

/** The graph, made of its classes. */
export function createSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      ArticleResolver,
      TextRevisionResolver,
      TranslationResolver,
      AlignmentResolver,
      BeadResolver,
      ReviewResolver,
      TranslationReviewsResolver,
      FeedbackResolver,
      EventResolver,
      ArticleHistoryResolver,
      TranslationHistoryResolver,
      PresenceResolver,
      AlignmentPresenceResolver,
      NodeResolver,
      RateLimitResolver,
      ViewerResolver,
      ArticleIngestResolver,
      TranslationSubmitResolver,
      AlignmentSubmitResolver,
      TranslationReviewResolver,
      EventSubscriptions,
      PresenceSubscription,
    ],
    validate: false,
    // Asked for by type-graphql and used by no subscription here: each brings its own stream.
    pubSub: { publish: () => {}, subscribe: refuseTopic },
  });
}

function refuseTopic(topic: string): never {
  throw new Error(`no subscription listens to topics, and one asked for ${topic}`);
}

/** The graph as it stands in schema.graphql. */
export function emitSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
