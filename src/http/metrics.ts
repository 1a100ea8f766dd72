import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** How an answer came about: it was kept, its query was known, or it went through the whole pipeline. */
export type Way = 'kept' | 'known' | 'pipeline';

export interface Metrics {
  /** Counts an answer that was kept. */
  kept(): void;
  /** Counts an answer that was made. @param milliseconds that it took */
  made(way: Exclude<Way, 'kept'>, failed: boolean, milliseconds: number): void;
  readonly contentType: string;
  /** All there is, as Prometheus reads it. */
  text(): Promise<string>;
}

/** What is looked at when somebody asks for the metrics. */
export interface Watched {
  readonly pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  /** Bytes that kept answers take. */
  readonly keptBytes: () => number;
}

/** Seconds: from an answer out of one statement to the longest that a mutation may take. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function createMetrics({ pool, keptBytes }: Watched): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const answers = new Counter({
    name: 'bitext_answers_total',
    help: 'Answers of the graph over HTTP, by how they came about and whether they hold errors.',
    labelNames: ['way', 'failed'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'bitext_answer_seconds',
    help: 'Seconds until an answer that was not kept was ready to be sent.',
    labelNames: ['way'] as const,
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'bitext_connections',
    help: 'Connections to the database, and requests that wait for one.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited_for' }, pool.waitingCount);
    },
  });
  new Gauge({
    name: 'bitext_kept_bytes',
    help: 'Bytes that kept answers take.',
    registers,
    collect() {
      this.set(keptBytes());
    },
  });
  // Bound once: to find a counter by its labels costs as much as all else that a kept answer takes.
  const kept = answers.labels({ way: 'kept', failed: 'false' });
  const made = (way: Way) => ({
    well: answers.labels({ way, failed: 'false' }),
    failed: answers.labels({ way, failed: 'true' }),
    seconds: seconds.labels({ way }),
  });
  const ways = { known: made('known'), pipeline: made('pipeline') };
  return {
    kept: () => kept.inc(),
    made: (way, failed, milliseconds) => {
      const counters = ways[way];
      (failed ? counters.failed : counters.well).inc();
      counters.seconds.observe(milliseconds / 1_000);
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
