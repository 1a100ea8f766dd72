import { invalid } from '../errors.js';
import { parseHash } from '../flows/content-hash.js';

interface PinArgs {
  readonly revision?: string | null | undefined;
  readonly asOf?: Date | null | undefined;
}

/**
 * The content hash that names the one text that is wanted, or null.
 * @throws BitextError `VALIDATION` where a time is given as well
 */
export function pinnedHash({ revision, asOf }: PinArgs): Buffer | null {
  if (revision === null || revision === undefined) return null;
  if (asOf === null || asOf === undefined) return parseHash(revision);
  throw invalid(
    ['asOf'],
    'pin',
    '`revision` and `asOf` are both given; a revision never changes, so give one of them.',
  );
}
