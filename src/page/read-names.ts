import { foldLine } from './fold-line.js';
import { PHRASE_BOOK } from './phrase-book.js';

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}’'ʼ.-]{0,24}|(?:von|van|de|der|den|da|di|del|la|le|dos|el|al|bin)|\p{Lu}\.)$/u;
const JOINTS = new Set(['and', 'und', 'et', 'y', 'e', 'i', 'та', 'и', 'й', 've', '&', 'oraz', 'і']);

/** Whether a line is one to four names of people and nothing else: "Anna Meier", "Rita Azevedo e Ana Sousa". */
export function isNames(text: string): boolean {
  if (text.length > 100 || /\p{Ll}{2}\.$/u.test(text)) return false;
  const words = text
    .replace(/,/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const names = words.filter((word) => !JOINTS.has(word));
  const capitals = names.filter((word) => /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)).length;
  return (
    names.length >= 2 && names.length <= 9 && capitals >= 2 && names.every((word) => NAME_WORD.test(word))
  );
}

/** The names after the words of a byline ("By Jane Doe", "Von Anna Meier, Berlin"); null where it is none. */
export function namesAfterLabel(shown: string, single = false): string | null {
  if (shown.length > 140) return null;
  const korean = /^(\p{Script=Hangul}{2,4}) ?(?:기자|특파원|논설위원)(?: \S{5,60})?$/u.exec(shown)?.[1];
  if (korean !== undefined) return korean;
  const open = shown.replace(/^[([（]/u, '');
  const first = foldLine(open);
  const label = PHRASE_BOOK.startsWith('byline', first);
  if (label === undefined || label === first) return null;
  if (/^\p{Script=Han}+$/u.test(label)) return hanName(open.slice(label.length));
  const words = open.split(' ');
  const rest = words.slice(label.split(' ').length).join(' ');
  const names = rest.split(/[,;|•·()–—]/u)[0]!.trim();
  if (single && /^\p{Lu}[\p{L}’'.-]{1,24}$/u.test(names)) return names;
  return isNames(names) || (/^\p{Lu}[\p{L}.-]+ \p{Lu}/u.test(names) && names.split(' ').length <= 6)
    ? names
    : null;
}

/** "記者李佳穎／台南報導". */
function hanName(rest: string): string | null {
  const name = rest.trim().split(/[／/、，,（(\s]/u)[0]!;
  return rest.length <= 24 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}·]{2,8}$/u.test(name)
    ? name
    : null;
}
