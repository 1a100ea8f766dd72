import { storedBeads } from '../../../src/flows/stored-beads.js';
import { decodeIdOf } from '../../../src/graphql/global-id.js';
import type { ModelAlignment, ModelBead } from './model-alignment.js';
import type { ModelText } from './model-article.js';
import type { ModelReview } from './model-translation.js';
import type { Real } from './real.js';

/** A translation as an admin sees it. */
export interface SeenWork {
  readonly id: string;
  readonly language: string;
  readonly by: string;
  readonly status: string;
  readonly text: ModelText;
  /** Hash of the original's text that it translates. */
  readonly basedOn: string;
  readonly alignment: ModelAlignment;
  /** What reviewers said, the newest first. */
  readonly reviews: readonly ModelReview[];
  readonly staleness: { readonly minor: boolean; readonly affected: readonly number[] } | null;
}

/** An article as an admin sees it. */
export interface SeenArticle {
  readonly slug: string;
  readonly text: ModelText;
  readonly translations: readonly SeenWork[];
  /** Kinds of its events, the oldest first. */
  readonly events: readonly string[];
}

const ARTICLE = `query ($id: ID!) {
  node(id: $id) { ... on Article {
    slug
    text { ...text }
    history(first: 100) { nodes { kind } }
    translations(first: 20) { nodes {
      id language status
      translator { login }
      text { ...text }
      basedOn { contentHash }
      alignment { id contentHash source { contentHash } target { contentHash } }
      reviews(first: 50) { nodes { verdict comment reasons { bead { index } } } }
      staleness { minor affectedBeads { index } }
    } }
  } }
}
fragment text on TextRevision { contentHash title body sentences(first: 100) { nodes { text block } } }`;

/** Reads an article with all that is in it; null where there is none. */
export async function seeArticle(real: Real, id: string): Promise<SeenArticle | null> {
  const { data, errors } = await real.test.ask(ARTICLE, { id }, real.tokens.ada);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { node } = data;
  if (node === null) return null;
  const translations: SeenWork[] = [];
  for (const one of node.translations.nodes) {
    const { contentHash, source, target, id: alignmentId } = one.alignment;
    translations.push({
      ...one,
      by: one.translator.login,
      text: asText(one.text),
      basedOn: one.basedOn.contentHash,
      alignment: {
        id: alignmentId,
        contentHash,
        joins: [source.contentHash, target.contentHash],
        beads: await seeBeads(real, alignmentId),
      },
      reviews: one.reviews.nodes.map(asReview),
      staleness: one.staleness && {
        minor: one.staleness.minor,
        affected: one.staleness.affectedBeads.map(({ index }: Indexed) => index),
      },
    });
  }
  const events = node.history.nodes.map(({ kind }: { kind: string }) => kind).reverse();
  return { slug: node.slug, text: asText(node.text), translations, events };
}

type Indexed = { readonly index: number };

// biome-ignore lint/suspicious/noExplicitAny: the query above says what it is.
function asText({ contentHash, title, body, sentences }: any): ModelText {
  const all: { text: string; block: number }[] = sentences.nodes;
  return {
    contentHash,
    title,
    body,
    sentences: all.map(({ text }) => text),
    blocks: all.map(({ block }) => block),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the query above says what it is.
function asReview({ verdict, comment, reasons }: any): ModelReview {
  return {
    verdict,
    comment,
    reasons: reasons.map(({ bead }: { bead: Indexed | null }) => bead?.index ?? null),
  };
}

async function seeBeads({ test, logins }: Real, id: string): Promise<ModelBead[]> {
  const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
  const stored = await storedBeads(test.db, { articleId, alignmentId });
  return stored.map(({ source, target, status, confirmedBy, note }) => ({
    source: [source.start, source.end],
    target: [target.start, target.end],
    status,
    by: confirmedBy === null ? null : (logins.get(confirmedBy) ?? '?'),
    note,
  }));
}
