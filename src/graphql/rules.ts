import { PERMISSIONS, type Permission } from '../flows/actor.js';

/**
 * Who may use which field of the graph. Whatever is not listed is refused to everybody, so that forgetting a
 * rule opens nothing.
 *
 * - `everybody`: open, or as visible as the object that it belongs to.
 * - a permission of src/flows/actor.ts: whoever lacks it is refused, `FORBIDDEN` or `UNAUTHENTICATED`.
 * - `visible`: answers what src/store/queries/visibility.ts lets the viewer see, and null or nothing else.
 * - `self`: the user of the token, and admins; null for others.
 */
export type Rule = 'everybody' | 'visible' | 'self' | Permission;

/** A rule for all fields of a type, or one for each; `*` for those that hold plain values of the object itself. */
type TypeRule = Rule | Readonly<Record<string, Rule>>;

export const RULES: Readonly<Record<string, TypeRule>> = {
  Query: {
    article: 'everybody',
    articles: 'everybody',
    catalogue: 'everybody',
    node: 'visible',
    nodes: 'visible',
    rateLimit: 'everybody',
    reviewQueue: 'reviewQueue',
    tokens: 'tokenAdmin',
    viewer: 'everybody',
  },
  Mutation: {
    alignmentEdit: 'alignmentEdit',
    alignmentRevert: 'alignmentEdit',
    alignmentSubmit: 'alignmentSubmit',
    articleErase: 'articleErase',
    articleIngest: 'articleIngest',
    articleRevise: 'articleRevise',
    presenceBeat: 'presence',
    tokenCreate: 'tokenAdmin',
    tokenRevoke: 'tokenAdmin',
    tokenRotate: 'tokenAdmin',
    translationEdit: 'translationEdit',
    translationRebase: 'translationRebase',
    translationReview: 'translationReview',
    translationSubmit: 'translationSubmit',
  },
  Subscription: {
    alignmentEdited: 'visible',
    articleChanged: 'visible',
    feedbackReceived: 'feedback',
    presenceChanged: 'presence',
  },
  Article: {
    '*': 'everybody',
    alignment: 'visible',
    history: 'visible',
    parallel: 'everybody',
    text: 'visible',
    translations: 'visible',
  },
  TextRevision: {
    '*': 'everybody',
    article: 'everybody',
    author: 'everybody',
    blocks: 'everybody',
    diff: 'visible',
    parent: 'visible',
    sentences: 'everybody',
  },
  Translation: {
    '*': 'everybody',
    alignment: 'everybody',
    article: 'everybody',
    basedOn: 'everybody',
    history: 'visible',
    reviews: 'visible',
    staleness: 'everybody',
    text: 'everybody',
    translator: 'everybody',
  },
  Alignment: {
    '*': 'everybody',
    author: 'everybody',
    beads: 'everybody',
    parent: 'visible',
    presence: 'visible',
    source: 'everybody',
    target: 'everybody',
    translation: 'visible',
  },
  User: {
    feedback: 'visible',
    id: 'everybody',
    login: 'everybody',
    pairs: 'self',
    roles: 'self',
    translations: 'visible',
  },
  Event: {
    '*': 'everybody',
    actor: 'everybody',
    alignment: 'visible',
    article: 'visible',
    review: 'visible',
    subject: 'visible',
    translation: 'visible',
  },
  Token: 'tokenAdmin',
  RateLimit: 'everybody',
  // Reached through fields that are `visible` alone.
  Review: 'everybody',
  Reason: 'everybody',
  Presence: 'everybody',
  // Reached through the review queue alone.
  Suspicion: 'everybody',
  // Reached through answers to edits of alignments alone, which the editor may see.
  EditedBead: 'everybody',
  BeadChange: 'everybody',
  EditConflict: 'everybody',
  MergeEdit: 'everybody',
  SplitEdit: 'everybody',
  SplitFields: 'everybody',
  ShiftEdit: 'everybody',
  ShiftFields: 'everybody',
  RelinkEdit: 'everybody',
  RelinkFields: 'everybody',
  ConfirmEdit: 'everybody',
  RejectEdit: 'everybody',
  AnnotateEdit: 'everybody',
  NoteFields: 'everybody',
  AcceptEdit: 'everybody',
  // Reached through StaleRevisionError alone, which tells those of a text who may write it or judge it.
  TextNews: 'everybody',
  TextChange: 'everybody',
  SentenceConflict: 'everybody',
  ReplaceSentenceEdit: 'everybody',
  ReplaceFields: 'everybody',
  InsertSentenceEdit: 'everybody',
  InsertFields: 'everybody',
  RemoveSentenceEdit: 'everybody',
  SplitSentenceEdit: 'everybody',
  CutFields: 'everybody',
  MergeSentenceEdit: 'everybody',
  // Counts of what readers see.
  Catalogue: 'everybody',
  CatalogueLanguage: 'everybody',
  CataloguePair: 'everybody',
  // Seen as the objects that they are parts of.
  Bead: 'everybody',
  Block: 'everybody',
  Sentence: 'everybody',
  SentenceChange: 'everybody',
  Signal: 'everybody',
  WordHint: 'everybody',
  Alternative: 'everybody',
  BeadRanges: 'everybody',
  PlannedBead: 'everybody',
  ParallelCell: 'everybody',
  ParallelRow: 'everybody',
  Staleness: 'everybody',
  // Failures.
  Issue: 'everybody',
  ForbiddenError: 'everybody',
  NotFoundError: 'everybody',
  StaleRevisionError: 'everybody',
  ValidationError: 'everybody',
};

/** What wraps an object that has rules of its own. */
const WRAPPERS = /^PageInfo$|(Connection|Edge|Payload)$/;

/**
 * The rule of a field; null where there is none.
 * @param leadsOn whether it gives objects, as opposed to plain values
 */
export function ruleOf(type: string, field: string, leadsOn: boolean): Rule | null {
  const rules = Object.hasOwn(RULES, type) ? RULES[type]! : WRAPPERS.test(type) ? 'everybody' : null;
  if (rules === null || typeof rules === 'string') return rules;
  if (Object.hasOwn(rules, field)) return rules[field]!;
  return leadsOn ? null : (rules['*'] ?? null);
}

export function isPermission(rule: Rule): rule is Permission {
  return Object.hasOwn(PERMISSIONS, rule);
}
