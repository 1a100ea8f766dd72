import type { ClassifiedPage } from './classify-lines.js';
import type { DetectedLanguage } from './detect-language.js';
import type { PageDoubt, PageRecord, PublishedAt } from './page.js';

/** What a reader of the record should look at before trusting it, each with what to do. */
export function findDoubts(
  record: PageRecord,
  page: ClassifiedPage,
  language: DetectedLanguage,
  given: { readonly publishedAt?: PublishedAt },
): PageDoubt[] {
  const doubts: PageDoubt[] = [];
  const doubt = (code: PageDoubt['code'], message: string): void => {
    doubts.push({ code, message });
  };
  if (record.title === null) doubt('no-title', 'No line reads as a title. Give the title.');
  if (record.blocks.length === 0)
    doubt('no-body', 'No line reads as an article: the page holds furniture only. Give the body.');
  if (record.publishedAt === null)
    doubt('no-date', 'No line says when the article was published. Give the date.');
  const dated = page.lines.find((line) => line.sight.dateline?.publishedAt === record.publishedAt);
  if (
    given.publishedAt === undefined &&
    record.publishedAt !== null &&
    dated?.sight.dateline?.ambiguous === true
  )
    doubt(
      'ambiguous-date',
      `"${dated.sight.shown}" was read as day, month, year; it could be month, day, year.`,
    );
  if (record.language.tag === 'und' && record.blocks.length > 0)
    doubt('language-unsure', 'The language of the article could not be told. Give the language.');
  if (language.second !== null)
    doubt(
      'second-language',
      `Part of the article is in another language (${language.second}). Give it as an article of its own.`,
    );
  const open = record.lines.filter((line) => line.class === 'unclassified').length;
  if (open > 0)
    doubt(
      'unclassified-lines',
      `${open} lines are neither known furniture nor clearly of the article; they were left out.`,
    );
  return doubts;
}
