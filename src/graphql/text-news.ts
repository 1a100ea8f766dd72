import type { FoundText } from '../flows/find-text.js';
import type { TextMoved } from '../flows/text-moved.js';
import { rebasedSentenceEdit } from './rebased-sentence-edit.type.js';
import { Sentence } from './revision.type.js';
import { showChanges } from './sentence-change.type.js';
import { SentenceConflict, TextChange, TextNews } from './text-news.type.js';

/** Places that are told of; more would not be read. */
const MOST_CHANGES = 100;

/** What happened to a text meanwhile, as the graph shows it. */
export function textNews(news: TextMoved | undefined): TextNews | null {
  if (news === undefined) return null;
  const { articleId, expected, current, rebased, clashes } = news;
  const moved = news.moved.slice(0, MOST_CHANGES);
  const [before, after] = [slicesOf(articleId, expected), slicesOf(articleId, current)];
  const changes = showChanges(moved, before, after).map((change, nth) => {
    const { byId, at } = moved[nth]!;
    return Object.assign(new TextChange(), change, { byId, at });
  });
  const conflicts = clashes.map((clash) =>
    Object.assign(new SentenceConflict(), {
      edit: clash.edit,
      before: clash.before.flatMap((index) => before(index, index + 1)),
      after: clash.after.flatMap((index) => after(index, index + 1)),
    }),
  );
  const edits = rebased?.map(rebasedSentenceEdit) ?? null;
  return Object.assign(new TextNews(news), { changes, rebased: edits, conflicts });
}

function slicesOf(articleId: number, { revisionId, text, sentences }: FoundText) {
  const key = { article_id: articleId, revision_id: revisionId };
  return (start: number, end: number): Sentence[] =>
    text.sentences.slice(start, end).map((sentence, nth) => {
      const index = start + nth;
      return new Sentence({ ...key, ...sentence, index, text: sentences[index]! });
    });
}
