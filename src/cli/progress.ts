import cliProgress from 'cli-progress';

export interface Progress {
  step(what: string): void;
  stop(): void;
}

/** A bar on standard error for a person at a terminal, `state` in the notation of cli-progress beside it; silent when piped. */
export function startProgress(total: number, doing: string, state = '{value}/{total} {what}'): Progress {
  if (!process.stderr.isTTY || total < 2) return { step: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    format: `${doing} {bar} ${state}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { what: '' });
  return { step: (what) => bar.increment(1, { what }), stop: () => bar.stop() };
}
