import { Command, Option } from 'commander';
import { BitextError } from '../errors.js';
import { writeTsv } from '../formats/tsv.js';
import type { Database } from '../store/database.js';
import { alignmentById, beadsOf } from '../store/queries/alignments.js';
import { articleBySlug } from '../store/queries/articles.js';
import { editionOf } from '../store/queries/editions.js';
import { sentencesOf } from '../store/queries/revisions.js';
import { languageTag } from '../text/language-tag.js';
import { withStore } from './with-store.js';

export function exportCommand(): Command {
  return new Command('export')
    .description('write an article beside its translation to standard output, one bead a line')
    .argument('<slug>', 'slug of the article')
    .requiredOption('--to <language>', 'language of the translation')
    .addOption(new Option('--format <format>', 'file format').choices(['tsv']).default('tsv'))
    .action(async (slug: string, { to }: { to: string }) => {
      await withStore('bitext export', async ({ db }) => {
        process.stdout.write(await exportTsv(db, slug, languageTag(to, ['to'])));
      });
    });
}

async function exportTsv(db: Database, slug: string, to: string): Promise<string> {
  const article = await articleBySlug(db, slug);
  if (article === null) throw new BitextError('NOT_FOUND', `There is no article ${slug}.`);
  const edition = await editionOf(db, article.id, to, null);
  const alignment = edition?.alignment_id ? await alignmentById(db, article.id, edition.alignment_id) : null;
  if (alignment === null) throw new BitextError('NOT_FOUND', `${slug} has no translation into ${to}.`);
  const beads = await beadsOf(db, article.id, alignment.id);
  const side = async (revisionId: number, language: string) => {
    const sentences = await sentencesOf(db, { articleId: article.id, revisionId });
    return { language, sentences: sentences.map(({ text }) => text) };
  };
  return writeTsv(
    await side(alignment.source_id, article.original_language),
    await side(alignment.target_id, to),
    beads.map((bead) => ({
      source: { start: bead.source_start, end: bead.source_end },
      target: { start: bead.target_start, end: bead.target_end },
      confidence: bead.confidence,
    })),
  );
}
