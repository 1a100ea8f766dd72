import { sql } from 'kysely';
import type { Database } from '../store/database.js';

const MINUTE = 60_000;
/** Tokens remembered at most; beyond that all are forgotten, and written again at their next use. */
const MOST = 10_000;

/** Notes when tokens are used: aside from the request, and at most once a minute a token over all processes. */
export class TokenUse {
  private readonly written = new Map<number, number>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(
    private readonly db: Database,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Returns at once; a note that fails is left for a later use. */
  note(tokenId: number): void {
    const now = this.now();
    const last = this.written.get(tokenId);
    if (last !== undefined && now - last < MINUTE) return;
    if (this.written.size >= MOST) this.written.clear();
    this.written.set(tokenId, now);
    this.write(tokenId).catch(() => this.written.delete(tokenId));
  }

  private async write(tokenId: number): Promise<void> {
    await this.db
      .updateTable('token')
      .set({ last_used_at: sql<Date>`now()` })
      .where('id', '=', tokenId)
      .where(sql<boolean>`coalesce(last_used_at <= now() - interval '1 minute', true)`)
      .execute();
  }
}
