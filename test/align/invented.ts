/** Texts in invented languages: words without any likeness, so that nothing but length and learning can help. */
export interface InventedPair {
  readonly source: string[];
  readonly target: string[];
  /** `m-n` of each bead, in order. */
  readonly gold: { source: { start: number; end: number }; target: { start: number; end: number } }[];
}

/** A linear congruential generator (Numerical Recipes), so that every run sees the same texts. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const LEFT = ['ba', 'do', 'ki', 'lu', 'me', 'po', 'ra', 'ti'];
const RIGHT = ['xe', 'zof', 'gwu', 'hny', 'vja', 'qim', 'wos', 'fyt'];

function word(number: number, syllables: readonly string[]): string {
  const digits = number.toString(8).padStart(3, '0');
  return [...digits]
    .reverse()
    .map((digit) => syllables[Number(digit)])
    .join('');
}

/** A text of `beads` beads over a vocabulary of 500 words, a tenth of its sentences without a counterpart. */
export function inventedPair(beads: number, random: () => number): InventedPair {
  const source: string[] = [];
  const target: string[] = [];
  const gold: InventedPair['gold'] = [];
  const sentence = () =>
    Array.from({ length: 5 + Math.floor(random() * 3) }, () => Math.floor(500 * random()));
  const left = (numbers: readonly number[]) => `${numbers.map((number) => word(number, LEFT)).join(' ')}.`;
  const right = (numbers: readonly number[]) => `${numbers.map((number) => word(number, RIGHT)).join(' ')}.`;
  for (let made = 0; made < beads; made++) {
    const from = { source: source.length, target: target.length };
    const kind = random();
    const first = sentence();
    const second = sentence();
    if (kind < 0.05) source.push(left(first));
    else if (kind < 0.1) target.push(right(first));
    else if (kind < 0.15) {
      source.push(left(first), left(second));
      target.push(right([...first, ...second]));
    } else {
      source.push(left(first));
      target.push(right(first));
    }
    gold.push({
      source: { start: from.source, end: source.length },
      target: { start: from.target, end: target.length },
    });
  }
  return { source, target, gold };
}
