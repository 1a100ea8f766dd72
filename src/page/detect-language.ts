import { alphabetGate } from './alphabet-gate.js';

export interface DetectedLanguage {
  /** BCP 47 tag, `und` when unsure. */
  readonly tag: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Below this many letters a text says too little about its language. */
const FEWEST_LETTERS = 40;
/** The detector reads this many UTF-16 units of a text. */
const WINDOW = 1000;
const UNKNOWN: DetectedLanguage = { tag: 'und', confidence: 0 };

/**
 * The language of a cleaned article. Asks for text as a reader would see it: furniture misleads it.
 *
 * Looks at up to three windows (start, middle, end) and is unsure (`und`) where the text has under 40
 * letters, where the detector itself calls no window reliable, or where no language has more than half of
 * the windows. The n-gram data (130 MB of memory, 0.4 s) is loaded on the first call, never before.
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  if (countLetters(text, FEWEST_LETTERS) < FEWEST_LETTERS) return UNKNOWN;
  const { eld } = await import('eld/extrasmall');
  const windows = sampleWindows(text);
  const votes = new Map<string, number[]>();
  for (const window of windows) {
    const found = eld.detect(window);
    if (!found.isReliable()) continue;
    const tag = alphabetGate(found.language, window);
    votes.set(tag, [...(votes.get(tag) ?? []), found.getScores()[found.language] ?? 0]);
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b.length - a.length);
  if (winner === undefined || winner[1].length * 2 <= windows.length) return UNKNOWN;
  const [tag, scores] = winner;
  const mean = scores.reduce((sum, score) => sum + score, 0) / windows.length;
  return { tag, confidence: Math.min(1, Math.round(mean * 1000) / 1000) };
}

function sampleWindows(text: string): string[] {
  if (text.length <= WINDOW) return [text];
  const middle = (text.length - WINDOW) >> 1;
  const starts = text.length < WINDOW * 2 ? [0, text.length - WINDOW] : [0, middle, text.length - WINDOW];
  return starts.map((start) => text.slice(start, start + WINDOW));
}

/** Counts letters up to a number, so that a huge text costs no more than a short one. */
function countLetters(text: string, enough: number): number {
  let count = 0;
  for (const match of text.matchAll(/\p{L}/gu)) {
    if (match.index > WINDOW * 10 || ++count >= enough) break;
  }
  return count;
}
