import { align } from '../../align/align.js';
import type { Alignment, AlignText, Bead, BeadRange } from '../../align/alignment.js';
import { learnLexicon } from '../../align/lexicon/learn-lexicon.js';
import type { Lexicon } from '../../align/lexicon/lexicon.js';
import { type PackedLexicon, unpackLexicon } from '../../align/lexicon/packed-lexicon.js';
import type { Share } from '../../store/queries/replace-share.js';
import { beadsFound } from '../new-bead.js';
import { weighed } from '../weighed.js';
import { type KeysOfTexts, keysOf } from './keys-of.js';
import { packShare } from './pack-share.js';
import type { Talk } from './talk.js';

export interface AlignInput {
  readonly source: AlignText;
  readonly target: AlignText;
  readonly fixed?: readonly BeadRange[] | undefined;
  /** What is known of the language pair, or `ask` for it once the keys of the texts are known. */
  readonly lexicon?: Lexicon | 'ask' | undefined;
  /** Tell what the beads teach, in the order in which the language pair is kept. */
  readonly teach?: { readonly turned: boolean } | undefined;
}

/** On the way the lexicon is asked for, and the beads are told in order, some hundreds at a time. */
export type AlignQuestion = { readonly keys: KeysOfTexts } | { readonly beads: readonly Bead[] };

/** An alignment without its beads. */
export interface AlignResult extends Omit<Alignment, 'beads'> {
  readonly share?: Share;
}

const AT_A_TIME = 250;

export async function alignJob(
  { source, target, fixed, lexicon: given, teach }: AlignInput,
  { ask, onProgress }: Talk<AlignQuestion, PackedLexicon | undefined>,
): Promise<AlignResult> {
  const asked = given === 'ask' ? await ask({ keys: keysOf(source, target) }) : undefined;
  const lexicon = given === 'ask' ? asked && unpackLexicon(asked) : given;
  const known = lexicon === undefined ? {} : { lexicon };
  const { beads, ...alignment } = align(source, target, {
    ...(fixed === undefined ? {} : { fixed }),
    ...known,
    onProgress,
  });
  for (let at = 0; at < beads.length; at += AT_A_TIME) await ask({ beads: beads.slice(at, at + AT_A_TIME) });
  if (teach === undefined) return alignment;
  const stored = beadsFound({ ...alignment, beads }).map(weighed);
  return { ...alignment, share: packShare(learnLexicon(source, target, stored, lexicon), teach.turned) };
}
