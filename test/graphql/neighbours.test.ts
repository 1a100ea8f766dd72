import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/graphql/rules.js';
import { createSchema } from '../../src/graphql/schema.js';
import { useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

/** Types that lead nowhere, and why nobody has to go on from them. */
const VALUES = {
  AcceptEdit: 'an edit to be sent again',
  Alternative: 'a part of its bead',
  AnnotateEdit: 'an edit to be sent again',
  ArticleErasePayload: 'the article is gone',
  BeadRanges: 'indexes, to be sent in a mutation',
  Block: 'a part of its text, whose sentences say in which block they stand',
  Catalogue: 'counts',
  CatalogueLanguage: 'a count; `articles(filter)` takes the language',
  CataloguePair: 'a count; `articles(filter)` takes the languages',
  ConfirmEdit: 'an edit to be sent again',
  CutFields: 'an edit to be sent again',
  ForbiddenError: 'a failure',
  InsertFields: 'an edit to be sent again',
  InsertSentenceEdit: 'an edit to be sent again',
  Issue: 'a failure',
  MergeEdit: 'an edit to be sent again',
  MergeSentenceEdit: 'an edit to be sent again',
  NotFoundError: 'a failure',
  NoteFields: 'an edit to be sent again',
  PageInfo: 'places for `after` and `before`',
  PlannedBead: 'a bead that is not stored',
  RateLimit: 'a count',
  RejectEdit: 'an edit to be sent again',
  RelinkEdit: 'an edit to be sent again',
  RelinkFields: 'an edit to be sent again',
  RemoveSentenceEdit: 'an edit to be sent again',
  ReplaceFields: 'an edit to be sent again',
  ReplaceSentenceEdit: 'an edit to be sent again',
  ShiftEdit: 'an edit to be sent again',
  ShiftFields: 'an edit to be sent again',
  Signal: 'a part of its bead',
  SplitEdit: 'an edit to be sent again',
  SplitFields: 'an edit to be sent again',
  SplitSentenceEdit: 'an edit to be sent again',
  ValidationError: 'a failure',
  WordHint: 'a part of its bead',
};

describe('every object of the graph', () => {
  const test = useService();
  let schema: GraphQLSchema;
  let story: Story;
  beforeAll(async () => {
    schema = await createSchema();
    story = await tellStory(test, 'bridge');
  });

  /** The types of objects with an id that a type leads to, over whatever lies between, for any reader. */
  const neighbours = (type: GraphQLObjectType, seen = new Set<string>()): Set<string> => {
    const found = new Set<string>();
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type.name, field.name, true);
      const next = getNamedType(field.type);
      if (rule !== 'everybody' && rule !== 'visible') continue;
      const reached = isObjectType(next) ? [next] : isAbstractType(next) ? schema.getPossibleTypes(next) : [];
      for (const one of reached) {
        if (isNode(one)) found.add(one.name);
        else if (!seen.has(one.name)) for (const name of neighbours(one, seen)) found.add(name);
      }
    }
    return found;
  };
  const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');
  const types = () =>
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__') && !/^(Query|Mutation|Subscription)$/.test(name));

  it('leads on to others, save for values that need no way on', () => {
    // What admins alone may see leads to users, whom everybody may see.
    const ends = types().filter((type) => type.name !== 'Token' && neighbours(type).size === 0);
    expect(ends.map(({ name }) => name).sort()).toEqual(Object.keys(VALUES));
  });

  it('with an id leads on to another kind of object', () => {
    const alone = types().filter((type) => {
      const others = neighbours(type);
      others.delete(type.name);
      return isNode(type) && type.name !== 'Token' && others.size === 0;
    });
    expect(alone).toEqual([]);
  });

  it('is left and come back to without a second question', async () => {
    const { data, errors } = await test.ask(
      `query ($id: ID!) { node(id: $id) { ... on Alignment {
        beads(first: 1) { nodes {
          alignment { id translation { id translator { translations { nodes { id } } } } }
          source { textHash revision { article { id } } }
          target { revision { contentHash } } } } } } }`,
      { id: story.alignmentId },
    );
    expect(errors).toBeUndefined();
    expect(data.node.beads.nodes).toEqual([
      {
        alignment: {
          id: story.alignmentId,
          translation: {
            id: story.translationId,
            translator: { translations: { nodes: [{ id: story.translationId }] } },
          },
        },
        source: [
          {
            // printf 'Міст відкрили 3 березня.' | sha256sum
            textHash: 'sha256:3d80711fe68213f15ba4fd4ce27ed985e7ea2c6f3edddc54fa7ed0094ffd157c',
            revision: { article: { id: story.articleId } },
          },
        ],
        target: [{ revision: { contentHash: story.text } }],
      },
    ]);
  });
});
