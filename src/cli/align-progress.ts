import { type Progress, startProgress } from './progress.js';

/** Milliseconds after which somebody at a terminal wants to know how long it will take. */
const PATIENCE = 300;

/** A bar for alignments that take longer than a moment; silent when piped. */
export function alignProgress(): { onProgress(done: number): void; stop(): void } {
  const started = performance.now();
  let bar: Progress | null = null;
  let shown = 0;
  return {
    onProgress(done) {
      if (bar === null && performance.now() - started < PATIENCE) return;
      bar ??= startProgress(100, 'Aligning', '{percentage} %');
      for (; shown < Math.floor(done * 100); shown++) bar.step('');
    },
    stop: () => bar?.stop(),
  };
}
