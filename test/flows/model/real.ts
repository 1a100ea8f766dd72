import { expect } from 'vitest';
import { checkPartition } from '../../../src/align/check-partition.js';
import { storedBeads } from '../../../src/flows/stored-beads.js';
import { decodeIdOf } from '../../../src/graphql/global-id.js';
import { type Aligned, storeAligned } from '../../support/aligned.js';
import type { TestService } from '../../support/service.js';
import { Model, type ModelAlignment, type ModelBead, spellAll } from './model.js';

/** The service, an article and a translation in it, and the people who work on them. */
export interface Real {
  readonly test: TestService;
  readonly aligned: Aligned;
  /** Tokens: `anna` is the translator, `rita` a reviewer, `bohdan` another translator. */
  readonly tokens: Readonly<Record<'anna' | 'rita' | 'bohdan', string>>;
}

/** Stores an article with a translation, and makes the model that agrees with it. */
export async function begin(test: TestService): Promise<{ model: Model; real: Real }> {
  const tokens = {
    anna: await test.token('TRANSLATOR', 'anna'),
    rita: await test.token('REVIEWER', 'rita'),
    bohdan: await test.token('TRANSLATOR', 'bohdan'),
  };
  const aligned = await storeAligned(test, tokens.anna, 6);
  const real = { test, aligned, tokens };
  const model = new Model(await readCurrent(real), ['ARTICLE_INGESTED', 'TRANSLATION_SUBMITTED']);
  return { model, real };
}

/** Asks as a person of the story and gives the `result` of the answer. */
export async function askAs(
  { test, tokens }: Real,
  who: keyof Real['tokens'],
  document: string,
  variables: Record<string, unknown>,
) {
  const { data, errors } = await test.ask(document, variables, tokens[who]);
  expect(errors).toBeUndefined();
  return data.result;
}

/** What every command ends with: the service holds what the model holds, and it is whole. */
export async function expectSame(model: Model, real: Real): Promise<void> {
  const current = await readCurrent(real);
  expect(spellAll(current.beads)).toEqual(spellAll(model.current.beads));
  expect(current).toMatchObject({ id: model.current.id, contentHash: model.current.contentHash });
  const ranges = current.beads.map(({ source, target }) => ({
    source: { start: source[0], end: source[1] },
    target: { start: target[0], end: target[1] },
  }));
  expect(checkPartition(ranges, model.count('source'), model.count('target'))).toEqual([]);
  const [articleId = 0] = decodeIdOf('Article', real.aligned.articleId);
  const events = await real.test.db
    .selectFrom('event')
    .where('article_id', '=', articleId)
    .select('kind')
    .orderBy('id')
    .execute();
  expect(events.map(({ kind }) => kind)).toEqual(model.events);
}

async function readCurrent({ test, aligned }: Real): Promise<ModelAlignment> {
  const { data } = await test.ask(
    'query ($id: ID!) { node(id: $id) { ... on Translation { alignment { id contentHash } } } }',
    { id: aligned.translationId },
  );
  const { id, contentHash } = data.node.alignment;
  const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
  const stored = await storedBeads(test.db, { articleId, alignmentId });
  const logins = new Map(
    (await test.db.selectFrom('user').select(['id', 'login']).execute()).map((row) => [row.id, row.login]),
  );
  const beads = stored.map(
    (bead): ModelBead => ({
      source: [bead.source.start, bead.source.end],
      target: [bead.target.start, bead.target.end],
      status: bead.status,
      by: bead.confirmedBy === null ? null : (logins.get(bead.confirmedBy) ?? '?'),
      note: bead.note,
    }),
  );
  return { id, contentHash, beads };
}
