const LEFT = ['ba', 'do', 'ki', 'lu', 'me', 'po', 'ra', 'ti'];
const RIGHT = ['xe', 'zof', 'gwu', 'hny', 'vja', 'qim', 'wos', 'fyt'];
/** Words have four syllables, so there are 8⁴ of them; common ones are met as often as in natural texts. */
const WORDS = 8 ** 4;

/** Two texts in invented languages without cognates, with omissions, insertions, splits and joins, and numbers here and there. */
export function inventedPair(beads, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const source = [];
  const target = [];
  const gold = [];
  const sentence = () => {
    const numbers = Array.from({ length: 8 + Math.floor(random() * 16) }, () =>
      Math.floor(WORDS ** random()),
    );
    return random() < 0.2 ? [...numbers, -Math.floor(random() * 3000)] : numbers;
  };
  const left = (numbers) => `${numbers.map((number) => word(number, LEFT)).join(' ')}.`;
  const right = (numbers) => `${numbers.map((number) => word(number, RIGHT)).join(' ')}.`;
  for (let made = 0; made < beads; made++) {
    const [i, j] = [source.length, target.length];
    const kind = random();
    const first = sentence();
    const second = sentence();
    if (kind < 0.04) source.push(left(first));
    else if (kind < 0.08) target.push(right(first));
    else if (kind < 0.12) {
      source.push(left(first), left(second));
      target.push(right([...first, ...second]));
    } else if (kind < 0.16) {
      source.push(left([...first, ...second]));
      target.push(right(first), right(second));
    } else {
      source.push(left(first));
      target.push(right(first));
    }
    gold.push({ source: { start: i, end: source.length }, target: { start: j, end: target.length } });
  }
  return { source, target, gold };
}

function word(number, syllables) {
  if (number < 0) return String(-number);
  const digits = number.toString(8).padStart(4, '0');
  return [...digits]
    .reverse()
    .map((digit) => syllables[Number(digit)])
    .join('');
}
