const ERRORS = `... on UserError { code message }
    ... on StaleRevisionError { expected actual }`;
const REBASED = `... on StaleRevisionError {
      rebased {
        ... on MergeEdit { merge } ... on SplitEdit { split { bead sourceAt targetAt } }
        ... on ShiftEdit { shift { bead side by } } ... on ConfirmEdit { confirm } ... on RejectEdit { reject }
        ... on AnnotateEdit { annotate { bead note } }
      }
      conflicts { edit }
    }`;
const WORK = 'replayed translation { id } alignment { id }';

/** The mutations that the model knows, by name, as its commands send them. */
export const OPERATIONS = {
  alignmentEdit: `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $edits: [BeadEdit!]!, $realign: Boolean, $dryRun: Boolean, $idempotencyKey: String) {
    result: alignmentEdit(alignmentId: $alignmentId, expectedRevision: $expectedRevision, edits: $edits, realign: $realign, dryRun: $dryRun, idempotencyKey: $idempotencyKey) {
    __typename ... on AlignmentEditPayload { contentHash ${WORK} }
    ${ERRORS} ${REBASED} } }`,
  alignmentRevert: `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $to: ID!, $idempotencyKey: String) {
    result: alignmentRevert(alignmentId: $alignmentId, expectedRevision: $expectedRevision, to: $to, idempotencyKey: $idempotencyKey) {
    __typename ... on AlignmentEditPayload { contentHash ${WORK} } ${ERRORS} } }`,
  alignmentSubmit: `mutation ($alignmentId: ID!, $expectedRevision: ContentHash, $beads: [BeadInput!]!, $idempotencyKey: String) {
    result: alignmentSubmit(alignmentId: $alignmentId, expectedRevision: $expectedRevision, beads: $beads, idempotencyKey: $idempotencyKey) {
    __typename ... on AlignmentSubmitPayload { ${WORK} } ${ERRORS} } }`,
  articleErase: `mutation ($articleId: ID!, $reason: String!, $idempotencyKey: String) {
    result: articleErase(articleId: $articleId, reason: $reason, idempotencyKey: $idempotencyKey) {
    __typename ... on ArticleErasePayload { replayed articleId } ${ERRORS} } }`,
  articleIngest: `mutation ($input: ArticleIngestInput!) {
    result: articleIngest(input: $input) {
    __typename ... on ArticleIngestPayload { replayed article { id } } ${ERRORS} } }`,
  articleRevise: `mutation ($articleId: ID!, $input: ArticleReviseInput!) {
    result: articleRevise(articleId: $articleId, input: $input) {
    __typename ... on ArticleRevisePayload { replayed article { id } revision { id contentHash minorEdit } staleTranslations { id } } ${ERRORS} } }`,
  translationEdit: `mutation ($translationId: ID!, $input: TranslationEditInput!) {
    result: translationEdit(translationId: $translationId, input: $input) {
    __typename ... on TranslationEditPayload { ${WORK} } ${ERRORS} } }`,
  translationRebase: `mutation ($translationId: ID!, $onto: ContentHash!, $dryRun: Boolean, $idempotencyKey: String) {
    result: translationRebase(translationId: $translationId, onto: $onto, dryRun: $dryRun, idempotencyKey: $idempotencyKey) {
    __typename ... on TranslationRebasePayload { carriedOver needsReview beads { source target status } ${WORK} } ${ERRORS} } }`,
  translationReview: `mutation ($translationId: ID!, $input: TranslationReviewInput!) {
    result: translationReview(translationId: $translationId, input: $input) {
    __typename ... on TranslationReviewPayload { replayed translation { id } review { id } } ${ERRORS} } }`,
  translationSubmit: `mutation ($articleId: ID!, $input: TranslationSubmitInput!) {
    result: translationSubmit(articleId: $articleId, input: $input) {
    __typename ... on TranslationSubmitPayload { ${WORK} } ${ERRORS} } }`,
} as const;

export type Mutation = keyof typeof OPERATIONS;
