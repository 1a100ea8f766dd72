import { execute, type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../../src/graphql/context.js';
import { answerQuery, Planner } from '../../src/graphql/planner/planner.js';
import { Request } from '../../src/graphql/planner/request.js';
import { createSchema } from '../../src/graphql/schema.js';
import { tellStory } from '../support/story.js';
import { useService } from '../support/service.js';

describe('the planner', () => {
  const test = useService();
  beforeAll(async () => { await tellStory(test, 'bridge'); });
  it('works', async () => {
    const schema = await createSchema();
    const planner = new Planner(schema);
    const document = parse(`{ article(slug: "bridge") { id slug languages publishedAt text { title contentHash isOriginal author { login } parent { id } blocks { kind start } sentences(first: 2) { totalCount edges { cursor node { id text } } pageInfo { hasNextPage startCursor endCursor } } }
     alignment(target: "en") { coverage confidence beads { nodes { sourceIndexes targetIndexes shape confidence signals { name value weight note } alternative { kind beads { source target } } source { text } confirmedBy { login } } } } translations { totalCount nodes { id reviews { nodes { id } } } } } articles { nodes { id } } }`);
    const operation = document.definitions[0] as OperationDefinitionNode;
    const query = planner.plan(document, operation, new Request({}, null));
    console.log(query?.plan.text);
    const answer = await answerQuery(test.db, query!);
    const plain = await execute({ schema, document, contextValue: createContext(test.db, null) });
    expect(JSON.stringify(JSON.parse(answer.text), null, 1)).toBe(JSON.stringify(plain.data, null, 1));
  });
});
