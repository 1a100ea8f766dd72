/** What tests ask of an alignment's beads. */
const BEADS = `fragment bead on Bead { id index shape status origin confidence confirmedBy { login } note source { index } target { index } }`;

const ERRORS = `... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
    ... on StaleRevisionError {
      expected actual
      changes { before { ...bead } after { ...bead } by { login } at }
      rebased {
        ... on MergeEdit { merge } ... on SplitEdit { split { bead sourceAt targetAt } }
        ... on ShiftEdit { shift { bead side by } } ... on RelinkEdit { relink { bead source target } }
        ... on ConfirmEdit { confirm } ... on RejectEdit { reject }
        ... on AnnotateEdit { annotate { bead note } } ... on AcceptEdit { accept }
      }
      conflicts { edit before { ...bead } after { ...bead } }
    }`;

const PAYLOAD = `... on AlignmentEditPayload {
      replayed contentHash changedCount
      changedBeads { index shape status origin confidence note confirmedBy { login } source { index } target { index } bead { id } }
      alignment { id contentHash origin parent { id } beads { totalCount nodes { ...bead } } }
      translation { id alignment { id } }
    }`;

export const EDIT = `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $edits: [BeadEdit!]!, $realign: Boolean = false, $dryRun: Boolean = false, $idempotencyKey: String) {
  result: alignmentEdit(alignmentId: $alignmentId, expectedRevision: $expectedRevision, edits: $edits, realign: $realign, dryRun: $dryRun, idempotencyKey: $idempotencyKey) {
    __typename
    ${PAYLOAD}
    ${ERRORS}
  }
}
${BEADS}`;

export const REVERT = `mutation ($alignmentId: ID!, $expectedRevision: ContentHash!, $to: ID!, $idempotencyKey: String) {
  result: alignmentRevert(alignmentId: $alignmentId, expectedRevision: $expectedRevision, to: $to, idempotencyKey: $idempotencyKey) {
    __typename
    ${PAYLOAD}
    ${ERRORS}
  }
}
${BEADS}`;

/** All beads of an alignment of at most a hundred. */
export const ALIGNMENT = `query ($id: ID!) {
  node(id: $id) { ... on Alignment { id contentHash parent { id } beads { totalCount nodes { ...bead } } } }
}
${BEADS}`;
