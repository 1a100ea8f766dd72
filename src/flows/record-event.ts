import { sql } from 'kysely';
import type { Database } from '../store/database.js';
import type { EventKind } from '../store/tables.js';

/** One change, as the history tells it. */
export interface NewEvent {
  readonly articleId: number;
  readonly actorId: number;
  readonly kind: EventKind;
  readonly translationId?: number | undefined;
  readonly alignmentId?: number | undefined;
  readonly reviewId?: number | undefined;
  readonly language?: string | undefined;
  /** Hash of what stood before: of the text, or for `ALIGNMENT_…` kinds of the alignment; null for nothing. */
  readonly before: Buffer | null;
  /** Hash of what stands now; null only where an article was erased. */
  readonly after: Buffer | null;
  /** What else a reader of the history wants to know. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Writes a change into the history. To be called as the last step of the change's transaction: events take
 * their ids in the order of commits, so from here to the commit other writers wait.
 */
export async function recordEvent(tx: Database, event: NewEvent): Promise<void> {
  // Checks that would run at commit run before the wait begins.
  await sql`set constraints all immediate`.execute(tx);
  await tx
    .insertInto('event')
    .values({
      article_id: event.articleId,
      actor_id: event.actorId,
      kind: event.kind,
      translation_id: event.translationId ?? null,
      alignment_id: event.alignmentId ?? null,
      review_id: event.reviewId ?? null,
      language: event.language ?? null,
      before_hash: event.before,
      after_hash: event.after,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute();
  await sql`update article set updated_at = clock_timestamp() where id = ${event.articleId}`.execute(tx);
}
