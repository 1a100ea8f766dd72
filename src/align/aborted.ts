import { BitextError } from '../errors.js';

/** What is thrown when the caller's signal stops an alignment. */
export function aborted(): BitextError {
  return new BitextError('UNAVAILABLE', 'The alignment was stopped before its end. Start it again.');
}
