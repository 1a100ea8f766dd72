import { CLOSER, DIGIT, isKind, LETTER, LOWER, MARK, QUOTE, SPACE, UPPER } from '../character.js';
import type { Enclosures } from '../enclosures.js';
import type { LanguageRules } from '../languages/rules-of.js';
import type { UnstoppedEnd } from './unstopped-end.js';

/**
 * Finds a sentence end where no mark stands at all: a word in small letters, a number or a closing mark
 * before `at`, and there, with a capital, a word that this language has only at the head of sentences.
 */
export function endAtStarter(
  text: string,
  rules: LanguageRules,
  start: number,
  at: number,
  enclosures: Enclosures,
): UnstoppedEnd | undefined {
  if (rules.bareStarters.size === 0 || !isKind(text, at - 1, SPACE) || isKind(text, at + 1, UPPER)) {
    return undefined;
  }
  let end = at - 1;
  while (end > start && isKind(text, end - 1, SPACE)) end--;
  if (end - start < MIN_SENTENCE || !endsPhrase(text, end)) return undefined;
  const opened = Math.max(enclosures.quote, enclosures.bracket);
  if (opened >= 0 && at - opened < MAX_TITLE) return undefined;
  let close = at;
  while (close - at < MAX_WORD && isKind(text, close, LETTER | MARK)) close++;
  if (close === at + 1 && isKind(text, end - 1, UPPER)) return undefined;
  if (!isKind(text, close, SPACE) && text.charAt(close) !== ',') return undefined;
  return rules.bareStarters.has(text.slice(at, close).toLowerCase()) ? { end, next: at } : undefined;
}

const MIN_SENTENCE = 12;
const MAX_TITLE = 60;
const MAX_WORD = 16;

/** Whether the word before is no name: small letters, a number, an acronym or a closed quotation. */
function endsPhrase(text: string, end: number): boolean {
  if (isKind(text, end - 1, UPPER)) return isKind(text, end - 2, UPPER);
  return isKind(text, end - 1, LOWER | DIGIT | CLOSER | QUOTE) || text.charAt(end - 1) === '>';
}
