import type { Script } from './script.js';
import { byLetters } from './script.js';

const letters = byLetters(/[\u0370-\u03ff\u1f00-\u1fff]/, {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
});

/** ELOT 743 in short: accents are dropped, ου is one vowel, μπ ντ γγ are spelled as they sound between words. */
export const greek: Script = {
  test: letters.test,
  render(text, language) {
    const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    return letters.render(
      bare.replace(/ου/g, 'ou').replace(/Ου/g, 'Ou').replace(/ΟΥ/g, 'OU').replace(/γγ/g, 'ng'),
      language,
    );
  },
};
