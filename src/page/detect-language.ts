import { alphabetGate } from './alphabet-gate.js';

export interface DetectedLanguage {
  /** BCP 47 tag, `und` when unsure. */
  readonly tag: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Another language in which a good part of the text is written, or null. */
  readonly second: string | null;
}

/** Below this many letters a text says too little about its language; a Han or kana character counts as three. */
const FEWEST_LETTERS = 40;
/** The detector reads this many UTF-16 units of a text. */
const WINDOW = 1000;
/** A window takes whole lines until it has this many units. */
const FULL = 200;
const MOST_WINDOWS = 12;
/** No more UTF-16 units of a text than these, from its beginning, are looked at. */
export const MOST_DETECTED = WINDOW * 100;
const UNKNOWN: DetectedLanguage = { tag: 'und', confidence: 0, second: null };

/**
 * The language of a cleaned article. Asks for text as a reader would see it: furniture misleads it.
 *
 * Looks at up to twelve windows of whole lines spread over the text, and is unsure (`und`) where the text has
 * under 40 letters, where the detector calls no window reliable, or where no language has more than half of
 * what was looked at. The n-gram data (90 MB of memory, 0.4 s) is loaded on the first call, never before.
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  if (!hasLetters(text)) return UNKNOWN;
  const { eld } = await import('eld/extrasmall');
  const windows = sampleWindows(text);
  const weights = new Map<string, number>();
  const scores = new Map<string, number>();
  let total = 0;
  for (const window of windows) {
    total += window.length;
    const found = eld.detect(window);
    if (!found.isReliable()) continue;
    const tag = alphabetGate(found.language, window);
    weights.set(tag, (weights.get(tag) ?? 0) + window.length);
    scores.set(tag, (scores.get(tag) ?? 0) + (found.getScores()[found.language] ?? 0) * window.length);
  }
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const [winner, second] = ranked;
  if (winner === undefined || winner[0] === 'und' || winner[1] * 2 <= total) return UNKNOWN;
  const confidence = Math.min(1, Math.round((scores.get(winner[0])! / total) * 1000) / 1000);
  const other = second !== undefined && second[1] >= WINDOW / 4 && second[1] * 5 >= total ? second[0] : null;
  return { tag: winner[0], confidence, second: other };
}

/** Windows of whole lines, so that a text in two languages is not looked at across their border. */
function sampleWindows(text: string): string[] {
  const windows: string[] = [];
  let window = '';
  for (const line of text.slice(0, MOST_DETECTED).split('\n')) {
    const piece = line.slice(0, WINDOW);
    window = window === '' ? piece : `${window}\n${piece}`;
    if (window.length < FULL) continue;
    windows.push(window);
    window = '';
  }
  if (windows.length > 0 && window.length < FULL) windows.push(`${windows.pop()}\n${window}`);
  else windows.push(window);
  const step = Math.max(1, windows.length / MOST_WINDOWS);
  return Array.from(
    { length: Math.min(windows.length, MOST_WINDOWS) },
    (_, index) => windows[Math.floor(index * step)]!,
  );
}

/** Counts letters up to the few that are needed, so that a huge text costs no more than a short one. */
function hasLetters(text: string): boolean {
  const start = text.slice(0, WINDOW * 10);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const wide = start.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters + wide * 2 >= FEWEST_LETTERS;
}
