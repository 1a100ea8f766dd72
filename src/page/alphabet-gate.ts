/** Letters that one of the five uses and the others do not, and letters that rule a language out. */
const ALPHABETS: Readonly<Record<string, RegExp>> = {
  uk: /[а-щьюяєіїґ]/giu,
  ru: /[а-яё]/giu,
  be: /[а-зй-шыьэюяёіў]/giu,
  bg: /[а-ъьюя]/giu,
  sr: /[а-ик-шђјљњћџ]/giu,
};
/** A text may quote a few foreign letters; its own language still covers nearly all. */
const COVERED = 0.99;

/**
 * Among the five look-alikes uk, ru, be, bg, sr: where the text has letters that the found language does
 * not write, takes the one whose alphabet covers the text best. Any other language passes unchanged.
 */
export function alphabetGate(found: string, text: string): string {
  if (!Object.hasOwn(ALPHABETS, found)) return found;
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters === 0) return found;
  const covered = (tag: string): number => (text.match(ALPHABETS[tag]!)?.length ?? 0) / letters;
  const own = covered(found);
  if (own >= COVERED) return found;
  const best = Object.keys(ALPHABETS).reduce((a, b) => (covered(b) > covered(a) ? b : a), found);
  return covered(best) > own ? best : found;
}
