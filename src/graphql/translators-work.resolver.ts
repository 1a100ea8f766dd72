import { Arg, Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { countTranslations, translationsOf } from '../store/queries/translations.js';
import type { TranslationStatus } from '../store/tables.js';
import { pageOf } from './connection.js';
import type { Context } from './context.js';
import { TranslationStatusEnum } from './enums.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { readPage } from './read-page.js';
import { Translation, TranslationConnection } from './translation.type.js';
import { User } from './user.type.js';

@Resolver(() => User)
export class TranslatorsWorkResolver {
  @Extensions({ usualPage: LISTS.translatorsWork.usual })
  @FieldResolver(() => TranslationConnection, {
    description:
      'Their translations, the newest first; 20 a page. Drafts and rejected ones are listed for their translator, reviewers of the languages, editors and admins only.',
  })
  async translations(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('status', () => [TranslationStatusEnum], {
      nullable: true,
      description: 'Only those that stand here.',
    })
    status: TranslationStatus[] | null | undefined,
    @Root() { row }: User,
    @Ctx() { db, actor }: Context,
  ): Promise<TranslationConnection> {
    const list = LISTS.translatorsWork;
    const slice = readPage(args, list);
    const of = { translatorId: row.id };
    const rows = await translationsOf(db, of, status ?? null, list.order, slice, actor);
    const page = pageOf(list, slice, rows, (translation) => new Translation(translation));
    return Object.assign(new TranslationConnection(), page, {
      count: () => countTranslations(db, of, status ?? null, actor),
    });
  }
}
