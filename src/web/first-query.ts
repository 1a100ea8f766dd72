/** The query that a newcomer meets first: in the playground, in the README, and when the service starts. */
export const FIRST_QUERY = `# An article in Ukrainian beside its English translation, sentence by sentence.
{
  article(slug: "ukraine-japan-defence") {
    publishedAt
    text {
      language
      title
    }
    alignment(target: "en") {
      target {
        title
      }
      beads(first: 3) {
        nodes {
          source {
            text
          }
          target {
            text
          }
          shape
          confidence
        }
      }
    }
  }
}
`;
