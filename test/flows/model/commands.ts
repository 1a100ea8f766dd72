import type fc from 'fast-check';
import { AlignmentEditCommand, drawnAlignmentEdit } from './alignment-edit.command.js';
import { AlignmentRevertCommand, drawnRevert } from './alignment-revert.command.js';
import { AlignmentSubmitCommand, drawnAlignmentSubmit } from './alignment-submit.command.js';
import { ArticleEraseCommand, drawnErase } from './article-erase.command.js';
import { ArticleIngestCommand, drawnIngest } from './article-ingest.command.js';
import { ArticleReviseCommand, drawnRevise } from './article-revise.command.js';
import { drawnLateEdit, LateEditCommand } from './late-edit.command.js';
import type { Model } from './model.js';
import type { Mutation } from './operations.js';
import type { Real } from './real.js';
import { drawnAgain, SendAgainCommand } from './send-again.command.js';
import { drawnEditOfText, TranslationEditCommand } from './translation-edit.command.js';
import { drawnRebase, TranslationRebaseCommand } from './translation-rebase.command.js';
import { drawnReview, TranslationReviewCommand } from './translation-review.command.js';
import { drawnSubmit, TranslationSubmitCommand } from './translation-submit.command.js';

type Command = fc.Arbitrary<fc.AsyncCommand<Model, Real>>;

/** One line for each mutation; what it must do stands in its file. */
export const COMMANDS: Readonly<Record<Mutation, Command>> = {
  alignmentEdit: drawnAlignmentEdit.map((drawn) => new AlignmentEditCommand(drawn)),
  alignmentRevert: drawnRevert.map((drawn) => new AlignmentRevertCommand(drawn)),
  alignmentSubmit: drawnAlignmentSubmit.map((drawn) => new AlignmentSubmitCommand(drawn)),
  articleErase: drawnErase.map((drawn) => new ArticleEraseCommand(drawn)),
  articleIngest: drawnIngest.map((drawn) => new ArticleIngestCommand(drawn)),
  articleRevise: drawnRevise.map((drawn) => new ArticleReviseCommand(drawn)),
  translationEdit: drawnEditOfText.map((drawn) => new TranslationEditCommand(drawn)),
  translationRebase: drawnRebase.map((drawn) => new TranslationRebaseCommand(drawn)),
  translationReview: drawnReview.map((drawn) => new TranslationReviewCommand(drawn)),
  translationSubmit: drawnSubmit.map((drawn) => new TranslationSubmitCommand(drawn)),
};

/** Requests that only make sense after others. */
export const LATER: readonly Command[] = [
  drawnLateEdit.map((drawn) => new LateEditCommand(drawn)),
  drawnAgain.map((drawn) => new SendAgainCommand(drawn)),
];

/** Mutations that the model leaves out, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  presenceBeat: 'keeps no history and changes no text; test/graphql/presence.test.ts',
  tokenCreate: 'touches no article; test/flows/tokens.test.ts',
  tokenRevoke: 'touches no article; test/flows/tokens.test.ts',
  tokenRotate: 'touches no article; test/flows/tokens.test.ts',
};
