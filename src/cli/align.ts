import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { align } from '../align/align.js';
import type { AlignText } from '../align/alignment.js';
import { linkWords } from '../align/link-words.js';
import { BitextError } from '../errors.js';
import { detectLanguage } from '../page/detect-language.js';
import { languageTag } from '../text/language-tag.js';
import { segment } from '../text/segment.js';
import { storable } from '../text/storable.js';
import { alignProgress } from './align-progress.js';
import { alignRows, alignRowsTogether } from './align-rows.js';
import { readPageFile } from './page-file.js';
import { printBeads } from './print-beads.js';

interface AlignOptions {
  readonly source?: string;
  readonly target?: string;
  readonly words?: boolean;
  readonly jsonl?: boolean;
  readonly corpus?: boolean;
}

const ROWS = `
Rows of --jsonl, one object a line:
  in   {"id", "src": ["sentence", …], "tgt": ["sentence", …]}, and optionally
       "sourceLanguage", "targetLanguage"   BCP 47 tags
       "srcTranslation", "tgtTranslation"   a machine translation of each sentence into the other language
       "srcVectors", "tgtVectors"           a vector for each sentence: a list of numbers, or base64 of
                                            little-endian 32-bit floats; with both, "src" and "tgt" may be left out
       "srcSpanVectors", "tgtSpanVectors"   up to three lists: vectors of every 2, 3 and 4 neighbouring sentences
  out  {"id", "beads": [[[source index, …], [target index, …]], …], "confidence": [0 to 1, …]}, and where
       something is odd "warnings": [{"code", "message"}]`;

export function alignCommand(): Command {
  return new Command('align')
    .description('align two texts, one paragraph a line, and print the beads side by side; needs no database')
    .argument('[a]', 'file of the source text')
    .argument('[b]', 'file of the target text')
    .option('--source <language>', 'language of the source (default: told from the text)')
    .option('--target <language>', 'language of the target (default: told from the text)')
    .option('--words', 'also show which words of a bead translate each other, with a score')
    .option(
      '--jsonl',
      'rows {"id", "src": […], "tgt": […]} in, rows {"id", "beads", "confidence"} out, instead of files',
    )
    .option('--corpus', 'with --jsonl: learn from all the rows before any is aligned')
    .addHelpText('after', ROWS)
    .action(async (a: string | undefined, b: string | undefined, options: AlignOptions, command: Command) => {
      keepYoungGenerationSmall();
      if (options.jsonl) return options.corpus ? alignRowsTogether() : alignRows();
      if (a === undefined || b === undefined) return command.error('error: give two files, or --jsonl');
      const source = await readAlignText(a, options.source);
      const target = await readAlignText(b, options.target);
      const { onProgress, stop } = alignProgress();
      const { beads, warnings } = align(source, target, { onProgress });
      stop();
      for (const { message } of warnings) console.error(`bitext: ${message}`);
      const columns = process.stdout.isTTY ? process.stdout.columns : null;
      const words = options.words ? { words: linkWords(source, target, beads) } : {};
      process.stdout.write(printBeads(source, target, beads, { columns, ...words }));
    });
}

/**
 * The aligner's tables lie outside V8's heap; what is left makes garbage quickly, and V8 would let its young
 * generation grow on it for no gain in speed.
 */
function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

async function readAlignText(file: string, language: string | undefined): Promise<AlignText> {
  const body = storable((await readPageFile(file)).text, [file]);
  if (body.trim() === '') throw new BitextError('VALIDATION', `${file} holds no text.`);
  const tag = language === undefined ? (await detectLanguage(body)).tag : languageTag(language, ['language']);
  const { sentences, blocks } = segment(body, tag);
  return {
    language: tag,
    sentences: sentences.map(({ start, end }) => body.slice(start, end)),
    blocks: sentences.map(({ block }) => block),
    kinds: blocks.map(({ kind }) => kind),
  };
}
