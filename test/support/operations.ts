/** Mutations that many tests send. */
export const INGEST = `mutation ($input: ArticleIngestInput!) {
  result: articleIngest(input: $input) {
    __typename
    ... on ArticleIngestPayload { replayed article { id slug publishedAt publishedPrecision publishedZone originalLanguage source languages } revision { id contentHash language title body blocks { kind start end } sentences { totalCount nodes { id index block text start end } } } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
  }
}`;

export const SUBMIT = `mutation ($articleId: ID!, $input: TranslationSubmitInput!) {
  result: translationSubmit(articleId: $articleId, input: $input) {
    __typename
    ... on TranslationSubmitPayload { replayed translation { id status language translator { login } text { contentHash number title body blocks { kind } sentences { nodes { text block } } } basedOn { contentHash } } alignment { ...beads } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
    ... on StaleRevisionError { expected actual }
  }
}
fragment beads on Alignment { id contentHash origin aligner confidence coverage parent { id } beads { totalCount nodes { id index shape status origin confidence confirmedBy { login } signals { name value weight note } source { index } target { index } } } }`;

export const ALIGN = `mutation ($alignmentId: ID!, $beads: [BeadInput!]!) {
  result: alignmentSubmit(alignmentId: $alignmentId, beads: $beads) {
    __typename
    ... on AlignmentSubmitPayload { replayed translation { id } alignment { ...beads } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
    ... on StaleRevisionError { expected actual }
  }
}
fragment beads on Alignment { id contentHash origin aligner confidence coverage parent { id } beads { totalCount nodes { id index shape status origin confidence confirmedBy { login } signals { name value weight note } source { index } target { index } } } }`;

export const REVIEW = `mutation ($id: ID!, $input: TranslationReviewInput!) {
  result: translationReview(translationId: $id, input: $input) {
    __typename
    ... on TranslationReviewPayload {
      replayed
      translation { id status }
      review { id verdict comment reviewer { login } revision { contentHash } reasons { reason comment bead { id index } } }
    }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
    ... on StaleRevisionError { expected actual }
  }
}`;

export const REVISE = `mutation ($id: ID!, $input: ArticleReviseInput!) {
  result: articleRevise(articleId: $id, input: $input) {
    __typename
    ... on ArticleRevisePayload { replayed article { id text { contentHash } } revision { contentHash number minorEdit title body parent { contentHash } } staleTranslations { id } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
    ... on StaleRevisionError { expected actual }
  }
}`;

export const ERASE = `mutation ($id: ID!, $reason: String!, $key: String) {
  result: articleErase(articleId: $id, reason: $reason, idempotencyKey: $key) {
    __typename
    ... on ArticleErasePayload { articleId replayed }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
  }
}`;

const PAIR = `fragment pair on Translation { id status text { contentHash number title body sentences { nodes { text } } } basedOn { contentHash } staleness { minor carriedOver needsReview changes { kind before { text } after { text } } affectedBeads { index } } }
fragment beads on Alignment { id contentHash origin parent { id } beads { nodes { status confirmedBy { login } source { index } target { index } } } }`;

export const EDIT_TRANSLATION = `mutation ($id: ID!, $input: TranslationEditInput!) {
  result: translationEdit(translationId: $id, input: $input) {
    __typename
    ... on TranslationEditPayload { replayed translation { ...pair } alignment { ...beads } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
    ... on StaleRevisionError { expected actual }
  }
}
${PAIR}`;

export const REBASE = `mutation ($id: ID!, $onto: ContentHash!, $dryRun: Boolean) {
  result: translationRebase(translationId: $id, onto: $onto, dryRun: $dryRun) {
    __typename
    ... on TranslationRebasePayload { replayed carriedOver needsReview beads { source target status } translation { ...pair } alignment { ...beads } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
    ... on StaleRevisionError { expected actual }
  }
}
${PAIR}`;
