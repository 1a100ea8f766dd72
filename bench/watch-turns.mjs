import { appendFileSync, openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Watches the turns of this thread's event loop. `stop` says, in milliseconds, the longest time between two turns as
 * `monitorEventLoopDelay` sees it, which on a shared machine counts time that others had as well; and the most
 * processor time that one turn took by Linux's account, to a tick of 1 to 4 ms, null on other systems.
 */
export function watchTurns() {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const spent = openAccount();
  let before = spent?.() ?? 0;
  let most = 0;
  const timer = setInterval(() => {
    const now = spent?.() ?? 0;
    most = Math.max(most, now - before);
    noteTurn(now - before);
    before = now;
  }, 1);
  delay.enable();
  return {
    stop() {
      delay.disable();
      clearInterval(timer);
      return { longest: delay.max / 1e6, mostProcessor: spent === null ? null : most };
    },
  };
}

/** With BITEXT_TURNS=FILE, the ends of long turns by the clock of CPU profiles, to find out what they did. */
function noteTurn(milliseconds) {
  const file = process.env.BITEXT_TURNS;
  if (file === undefined || milliseconds < 15) return;
  appendFileSync(file, `${JSON.stringify({ end: String(process.hrtime.bigint()), milliseconds })}\n`);
}

/** Milliseconds that this process's first thread has spent on a processor so far. */
function openAccount() {
  try {
    const file = openSync(`/proc/${process.pid}/task/${process.pid}/schedstat`);
    const buffer = Buffer.alloc(100);
    return () => Number.parseInt(buffer.toString('latin1', 0, readSync(file, buffer, 0, 100, 0)), 10) / 1e6;
  } catch {
    return null;
  }
}
