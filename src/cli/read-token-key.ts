import type { TokenKey } from '../flows/find-token.js';
import { readTokenText } from '../flows/token-text.js';

/** A token as somebody names it: by its public id, or by the whole of it, as one finds it where it leaked. */
export function readTokenKey(given: string): TokenKey {
  return { publicId: given.startsWith('bitext_') ? readTokenText(given).publicId : given };
}
