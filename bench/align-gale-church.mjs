const SHAPES = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
];
const VARIANCE = 6.8;

/**
 * The method of Gale & Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): lengths alone,
 * six shapes, with the text's own ratio of characters. Time and memory grow with the product of the sides.
 */
export function galeChurch(source, target) {
  const m = source.length;
  const n = target.length;
  const left = sums(source);
  const right = sums(target);
  const ratio = (right[n] || 1) / (left[m] || 1);
  const cost = new Float64Array((m + 1) * (n + 1)).fill(Infinity);
  const chosen = new Uint8Array(cost.length);
  cost[0] = 0;
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      SHAPES.forEach(([a, b, prior], shape) => {
        if (a > i || b > j) return;
        const before = cost[(i - a) * (n + 1) + j - b];
        const total =
          before + mismatch(left[i] - left[i - a], right[j] - right[j - b], ratio) - Math.log(prior);
        if (total < cost[i * (n + 1) + j]) {
          cost[i * (n + 1) + j] = total;
          chosen[i * (n + 1) + j] = shape;
        }
      });
    }
  }
  const beads = [];
  for (let i = m, j = n; i > 0 || j > 0; ) {
    const [a, b] = SHAPES[chosen[i * (n + 1) + j]];
    beads.push({ source: { start: i - a, end: i }, target: { start: j - b, end: j } });
    i -= a;
    j -= b;
  }
  return beads.reverse();
}

/** −log of twice the tail of the normal distribution beyond the standardised difference of lengths. */
function mismatch(a, b, ratio) {
  if (a === 0 && b === 0) return 0;
  const mean = (a + b / ratio) / 2;
  const z = Math.abs((ratio * a - b) / Math.sqrt(VARIANCE * mean));
  return -Math.log(Math.max(1e-300, 2 * (1 - normal(z))));
}

/** The normal distribution function: Abramowitz & Stegun 26.2.17. */
function normal(z) {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)) * series;
}

function sums(sentences) {
  const totals = [0];
  for (const sentence of sentences) totals.push(totals.at(-1) + sentence.length);
  return totals;
}
