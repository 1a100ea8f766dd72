import { copyrightHolder } from './copyright-holder.js';
import { foldLine } from './fold-line.js';
import type { Sight } from './see-line.js';

/** The name in the page's copyright notice; null where there is no notice or no name in it. */
export function findPublisher(sights: readonly Sight[]): string | null {
  for (let at = sights.length - 1; at >= 0; at--) {
    const sight = sights[at]!;
    const holder = sight.says === 'copyright' ? copyrightHolder(sight.shown) : null;
    if (holder !== null) return holder;
  }
  return null;
}

/** Whether a short line is the publisher's name, alone or within the fuller name of its notice. */
export function namesPublisher(shown: string, publisher: string | null): boolean {
  if (publisher === null) return false;
  const [line, name] = [foldLine(shown), foldLine(publisher)];
  return (
    line.length >= 2 &&
    (line === name ||
      name.startsWith(line) ||
      (line.startsWith(`${name} `) && line.length < name.length + 12))
  );
}
