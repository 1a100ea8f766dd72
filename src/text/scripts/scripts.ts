import { arabic } from './arabic.js';
import { armenian } from './armenian.js';
import { cyrillic } from './cyrillic.js';
import { devanagari } from './devanagari.js';
import { georgian } from './georgian.js';
import { greek } from './greek.js';
import { hangul } from './hangul.js';
import { hebrew } from './hebrew.js';
import { kana } from './kana.js';
import { latin } from './latin.js';
import type { Script } from './script.js';

/**
 * The shelf. The order is of speed alone, by how often a script is met: no two scripts share a letter, and
 * every rendering is ASCII, which no other script touches.
 */
export const SCRIPTS: readonly Script[] = [
  cyrillic,
  latin,
  greek,
  arabic,
  hebrew,
  devanagari,
  hangul,
  kana,
  armenian,
  georgian,
];
