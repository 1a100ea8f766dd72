const FAILURES = `... on UserError { message }
    ... on ValidationError { issues { path message } }
    ... on StaleRevisionError {
      changes { before { id } after { id } by { login } } rebased { ... on ConfirmEdit { confirm } }
      text { changes { kind before { index } after { index } by { login } } rebased { ... on ReplaceSentenceEdit { replace { index text } } } rebasedBody }
    }`;
const ALIGNMENT =
  'alignment { id contentHash origin beads(first: 20) { totalCount nodes { id status confidence } } }';

const INGEST = `mutation ($input: ArticleIngestInput!) {
  result: articleIngest(input: $input) { __typename ... on ArticleIngestPayload { article { id } revision { contentHash } } ${FAILURES} }
}`;
const SUBMIT = `mutation ($articleId: ID!, $input: TranslationSubmitInput!) {
  result: translationSubmit(articleId: $articleId, input: $input) {
    __typename ... on TranslationSubmitPayload { translation { id text { contentHash } } ${ALIGNMENT} } ${FAILURES}
  }
}`;
const REVISE = `mutation ($articleId: ID!, $input: ArticleReviseInput!) {
  result: articleRevise(articleId: $articleId, input: $input) {
    __typename ... on ArticleRevisePayload { revision { contentHash } staleTranslations { id } } ${FAILURES}
  }
}`;
const EDIT_TEXT = `mutation ($translationId: ID!, $input: TranslationEditInput!) {
  result: translationEdit(translationId: $translationId, input: $input) {
    __typename ... on TranslationEditPayload { translation { text { contentHash } } ${ALIGNMENT} } ${FAILURES}
  }
}`;
const REBASE = `mutation ($translationId: ID!, $onto: ContentHash!) {
  result: translationRebase(translationId: $translationId, onto: $onto) {
    __typename ... on TranslationRebasePayload { carriedOver needsReview ${ALIGNMENT} } ${FAILURES}
  }
}`;
const REVIEW = `mutation ($translationId: ID!, $input: TranslationReviewInput!) {
  result: translationReview(translationId: $translationId, input: $input) {
    __typename ... on TranslationReviewPayload { review { verdict } } ${FAILURES}
  }
}`;
const ALIGN = `mutation ($alignmentId: ID!, $beads: [BeadInput!]!) {
  result: alignmentSubmit(alignmentId: $alignmentId, beads: $beads) {
    __typename ... on AlignmentSubmitPayload { ${ALIGNMENT} } ${FAILURES}
  }
}`;
const EDIT = `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $edits: [BeadEdit!]!, $realign: Boolean = false, $dryRun: Boolean = false) {
  result: alignmentEdit(alignmentId: $alignmentId, expectedRevision: $expectedRevision, edits: $edits, realign: $realign, dryRun: $dryRun) {
    __typename
    ... on AlignmentEditPayload { contentHash changedCount changedBeads { index status source { text } target { text } } }
    ${FAILURES}
  }
}`;
const REVERT = `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $to: ID!) {
  result: alignmentRevert(alignmentId: $alignmentId, expectedRevision: $expectedRevision, to: $to) {
    __typename
    ... on AlignmentEditPayload { contentHash changedCount }
    ${FAILURES}
  }
}`;
const STALENESS = `query ($id: ID!) {
  node(id: $id) { ... on Translation { staleness { carriedOver needsReview changes { kind before { index } after { index } } } } }
}`;

/** What the bench asks, by name. */
export const OPERATIONS = {
  INGEST,
  SUBMIT,
  REVISE,
  EDIT_TEXT,
  REBASE,
  REVIEW,
  ALIGN,
  EDIT,
  REVERT,
  STALENESS,
};
