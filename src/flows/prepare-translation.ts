import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlignText } from '../align/alignment.js';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { type BlockStart, composeBody } from '../text/compose-body.js';
import { languageTag } from '../text/language-tag.js';
import { storable } from '../text/storable.js';
import type { BlockKind, Segmented } from '../text/text.js';
import { LONGEST_TEXT, readText, readTitle } from './article-input.js';
import { revisionHash } from './content-hash.js';
import { type BeadsAroundKept, type EarlierPair, findAroundKept } from './find-around-kept.js';
import { alignTextOf, type Original } from './find-original.js';
import { findBeads, learnAhead } from './lexicon.js';
import { beadsByHand, type NewBead } from './new-bead.js';
import { type BeadLists, readBeads } from './read-beads.js';
import { refuseOtherLanguage } from './refuse-other-language.js';
import type { Watch } from './run-align.js';

export interface TranslationInput {
  readonly language: string;
  /** `sha256:…` of the original's revision that was translated. */
  readonly basedOn: string;
  /** `sha256:…` of the translator's text that this replaces; left out, it replaces whatever stands there. */
  readonly expectedRevision?: string | undefined;
  readonly title?: string | undefined;
  /** Exactly one of the three: a raw page, a body to be split, or the sentences as a list. */
  readonly page?: string | undefined;
  readonly body?: string | undefined;
  readonly sentences?: readonly string[] | undefined;
  /** The translator's own beads; left out, they are found. */
  readonly beads?: readonly BeadLists[] | undefined;
  /** Keep it as a draft instead of handing it in. */
  readonly draft?: boolean | undefined;
  /** The text is in `language` although it does not look like it. */
  readonly languageChecked?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** A translation that is clean, split and aligned, ready to be written. */
export interface PreparedTranslation {
  readonly language: string;
  readonly title: string;
  readonly text: Segmented;
  readonly contentHash: Buffer;
  readonly beads: readonly NewBead[];
  readonly origin: 'HUMAN' | 'LENGTH_BASED' | 'LEXICAL' | 'CARRY_OVER';
  readonly aligner: string | null;
  /** State of the lexicon that was used. */
  readonly lexicon: string | null;
  /** Both texts as the aligner takes them. */
  readonly source: AlignText;
  readonly target: AlignText;
}

/** @throws BitextError `VALIDATION` naming every broken rule with its path */
export async function prepareTranslation(
  db: Database,
  input: TranslationInput,
  original: Original,
  own: EarlierPair | null,
  userId: number,
  watch: Watch,
): Promise<PreparedTranslation> {
  const language = readLanguage(input.language, original);
  refuseTwoTexts(input);
  const source = alignTextOf(original);
  const find = async (target: AlignText): Promise<BeadsAroundKept> =>
    own === null
      ? { ...(await findBeads(db, source, target, own, watch)), carried: false }
      : findAroundKept(db, own, original.revisionId, source, target, watch);
  const {
    title,
    text,
    target,
    found: already,
  } = input.sentences === undefined
    ? await readSplit(input, language)
    : await readList(input, input.sentences, language, source, find);
  refuseCopy(target, source, input);
  if (input.languageChecked !== true) await refuseOtherLanguage(text.body, language);
  const contentHash = await revisionHash(language, title, text);
  const prepared = { language, title, text, contentHash, source, target };
  if (input.beads !== undefined) {
    const ranges = readBeads(input.beads, source.sentences.length, text.sentences.length);
    const beads = beadsByHand(ranges, userId);
    await nextTurn();
    await learnAhead(db, source, target, beads, own);
    return { ...prepared, beads, origin: 'HUMAN', aligner: null, lexicon: null };
  }
  const { carried, ...found } = already ?? (await find(target));
  return { ...prepared, ...found, origin: carried ? 'CARRY_OVER' : originOf(found.beads) };
}

/** How an alignment came about, by the beads that it holds. */
function originOf(beads: readonly NewBead[]): 'LEXICAL' | 'LENGTH_BASED' {
  return beads.some(({ origin }) => origin === 'LEXICAL') ? 'LEXICAL' : 'LENGTH_BASED';
}

function readLanguage(given: string, original: Original): string {
  const language = languageTag(given, ['input', 'language']);
  if (language === original.language) {
    throw invalid(
      ['input', 'language'],
      'language',
      `The original is in ${language} already.`,
      'Name the language that you translated into.',
    );
  }
  return language;
}

/** The original sent back is a slip of the hand, not a translation. */
function refuseCopy(target: AlignText, source: AlignText, { sentences }: TranslationInput): void {
  const same =
    target.sentences.length === source.sentences.length &&
    target.sentences.every((sentence, index) => sentence === source.sentences[index]);
  if (!same) return;
  throw invalid(
    ['input', sentences === undefined ? 'body' : 'sentences'],
    'same-as-original',
    'These are the very sentences of the original.',
    'Send the translation.',
  );
}

function refuseTwoTexts({ page, body, sentences }: TranslationInput): void {
  if ([page, body, sentences].filter((text) => text !== undefined).length === 1) return;
  throw invalid(
    ['input'],
    'one-text',
    'A translation is given in exactly one of `page`, `body` and `sentences`.',
    'Keep one of them.',
  );
}

interface SplitText {
  readonly title: string;
  readonly text: Segmented;
  /** The same text as the aligner takes it. */
  readonly target: AlignText;
  /** The alignment, where it had to be found to split the text into blocks. */
  readonly found?: BeadsAroundKept;
}

async function readSplit({ page, body, title }: TranslationInput, language: string): Promise<SplitText> {
  const read = await readText({ page, body, title, language });
  return { title: read.title, text: read.text, target: targetOf(read.text, language) };
}

function targetOf(text: Segmented, language: string): AlignText {
  return {
    language,
    sentences: text.sentences.map(({ start, end }) => text.body.slice(start, end)),
    blocks: text.sentences.map(({ block }) => block),
    kinds: text.blocks.map(({ kind }) => kind),
  };
}

/** A list knows no blocks: it takes the original's, through the beads. */
async function readList(
  input: TranslationInput,
  sentences: readonly string[],
  language: string,
  source: AlignText,
  find: (target: AlignText) => Promise<BeadsAroundKept>,
): Promise<SplitText> {
  const path = ['input', 'sentences'];
  if (sentences.length === 0)
    throw invalid(path, 'blank', 'The list holds no sentence.', 'Give the sentences.');
  sentences.forEach((sentence, index) => {
    storable(sentence, [...path, String(index)], { maxLength: LONGEST_TEXT });
  });
  const title = readTitle(input.title ?? null);
  const target: AlignText = { language, sentences };
  if (input.beads !== undefined) {
    const beads = readBeads(input.beads, source.sentences.length, sentences.length);
    const text = composeBody(sentences, blockStarts(beads, source), language, path);
    return { title, text, target: targetOf(text, language) };
  }
  const found = await find(target);
  const text = composeBody(sentences, blockStarts(found.beads, source), language, path);
  return { title, text, target: targetOf(text, language), found };
}

function blockStarts(beads: readonly { source: Range; target: Range }[], source: AlignText): BlockStart[] {
  const blocks = source.blocks ?? [];
  const kindAt = (sentence: number): BlockKind => source.kinds?.[blocks[sentence] ?? 0] ?? 'paragraph';
  const starts = beads
    .filter(({ source: { start, end }, target }) => {
      const opensBlock = start === 0 || blocks[start] !== blocks[start - 1];
      return end > start && target.end > target.start && opensBlock;
    })
    .map((bead) => ({ sentence: bead.target.start, kind: kindAt(bead.source.start) }))
    .sort((a, b) => a.sentence - b.sentence);
  return starts[0]?.sentence === 0 ? starts : [{ sentence: 0, kind: 'paragraph' }, ...starts];
}

type Range = { readonly start: number; readonly end: number };
