import { Arg, Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TranslationStatus } from '../store/tables.js';
import type { Context } from './context.js';
import { TranslationStatusEnum } from './enums.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { readTranslations } from './read-translations.js';
import { TranslationConnection } from './translation.type.js';
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
    return readTranslations(
      { db, actor },
      { translatorId: row.id },
      status ?? null,
      LISTS.translatorsWork,
      args,
    );
  }
}
