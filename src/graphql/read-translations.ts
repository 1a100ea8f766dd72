import { countTranslations, type TranslationsOf, translationsOf } from '../store/queries/translations.js';
import type { TranslationStatus } from '../store/tables.js';
import type { Context } from './context.js';
import type { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { type List, readPage } from './read-page.js';
import { Translation, TranslationConnection } from './translation.type.js';

/** A page of translations as the viewer may see them, with their number for whoever asks; `statuses` null means all. */
export async function readTranslations(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  of: TranslationsOf,
  statuses: TranslationStatus[] | null,
  list: List,
  args: PageArgs,
): Promise<TranslationConnection> {
  const slice = readPage(args, list);
  const rows = await translationsOf(db, of, statuses, list.order, slice, actor);
  const page = pageOf(list, slice, rows, (row) => new Translation(row));
  const count = () => countTranslations(db, of, statuses, actor);
  return Object.assign(new TranslationConnection(), page, { count });
}
