import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { requirePermission } from '../flows/actor.js';
import { findVisibleAlignment } from '../flows/presence.js';
import type { PresenceWatch } from '../store/presence-watch.js';
import type { AlignmentKey, PresenceLease } from '../store/queries/presences.js';
import type { Context } from './context.js';
import { decodeIdOf } from './global-id.js';
import { Presence } from './presence.type.js';

@Resolver()
export class PresenceSubscription {
  @Subscription(() => [Presence], {
    subscribe: ({ args, context }) => followPresences(context, args.alignmentId),
    description:
      'Who is at an alignment: now, and again whenever somebody comes, moves or leaves. Each answer is the whole list. Needs the role TRANSLATOR or higher.',
  })
  presenceChanged(
    @Root() present: readonly PresenceLease[],
    @Arg('alignmentId', () => ID, { description: '`id` of the alignment.' }) _alignmentId: string,
  ): Presence[] {
    return present.map((row) => new Presence(row));
  }
}

async function followPresences({ db, actor, live }: Context, id: string) {
  if (live === null) throw new Error('a subscription came through a door that has none');
  requirePermission(actor, 'presence');
  const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
  const key = { articleId, alignmentId };
  await findVisibleAlignment(db, actor, key);
  return streamPresences(live.presences, key);
}

/** Lists as they change. A slow reader skips to the newest one: an older list is of no use to anybody. */
function streamPresences(
  watch: PresenceWatch,
  key: AlignmentKey,
): AsyncIterableIterator<readonly PresenceLease[]> {
  let newest: readonly PresenceLease[] | null = null;
  let ended = false;
  let wake = () => {};
  const unwatch = watch.watch(key, (present) => {
    newest = present;
    wake();
  });
  const stream: AsyncIterableIterator<readonly PresenceLease[]> = {
    next: async () => {
      while (newest === null && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (ended || newest === null) return { done: true, value: undefined };
      const value = newest;
      newest = null;
      return { done: false, value };
    },
    return: async () => {
      ended = true;
      unwatch();
      wake();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
