import { copyrightHolder } from './copyright-holder.js';
import { foldLine } from './fold-line.js';
import type { Sight } from './see-line.js';

/** The name in the page's copyright notice; null where there is no notice or no name in it. */
export function findPublisher(sights: readonly Sight[]): string | null {
  const lastProse = sights.findLastIndex((sight) => sight.says === null && sight.shape.prose);
  for (let at = sights.length - 1; at >= 0; at--) {
    const sight = sights[at]!;
    const bare = sight.says === 'photo-credit' && sight.label === undefined && at > lastProse;
    const holder = sight.says === 'copyright' || bare ? copyrightHolder(sight.shown) : null;
    if (holder !== null) return holder;
  }
  return null;
}

/** Whether a short line is the publisher's name, alone or within the fuller name of its notice. */
export function namesPublisher(shown: string, publisher: string | null): boolean {
  if (publisher === null) return false;
  const [line, name] = [foldLine(shown), foldLine(publisher)];
  if (sameButForEndings(line, name)) return true;
  return (
    line.length >= 2 &&
    (line === name ||
      name.startsWith(line) ||
      (line.startsWith(`${name} `) && line.length < name.length + 12))
  );
}

/** A notice may bend the name: "посилання на «Вечірню хвилю»". */
function sameButForEndings(line: string, name: string): boolean {
  const [words, others] = [line.split(' '), name.split(' ')];
  const stem = (word: string): string => word.slice(0, Math.max(3, word.length - 2));
  return (
    words.length === others.length &&
    words.every((word, at) => word.length > 2 && stem(word) === stem(others[at]!))
  );
}
