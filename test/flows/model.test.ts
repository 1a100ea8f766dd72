import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { useService } from '../support/service.js';
import { begin } from './model/begin.js';
import { COMMANDS, LATER, LEFT_OUT } from './model/commands.js';
import type { Mutation } from './model/operations.js';
import { gather, type Real } from './model/real.js';

/** More is for a night: BITEXT_RUNS=2000. BITEXT_SEED draws the same sequences again. */
const RUNS = Number(process.env.BITEXT_RUNS ?? 25);
const SEED = process.env.BITEXT_SEED;

describe('any sequence of mutations', () => {
  const test = useService();
  let real: Real;
  beforeAll(async () => {
    real = await gather(test);
  });

  it('leaves in the service what it leaves in a simple model', async () => {
    const { articleErase, articleIngest, ...others } = COMMANDS;
    const often = [...Object.values(others), ...LATER];
    const commands = [...often, ...often, articleIngest, articleErase];
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.commands(commands, { maxCommands: 32, size: 'max' })), async (drawn) => {
        await fc.asyncModelRun(() => begin(real), drawn);
      }),
      { numRuns: RUNS, endOnFailure: true, ...(SEED && { seed: Number(SEED) }) },
    );
  }, 3_600_000);

  it.each(Object.keys(COMMANDS) as Mutation[])('can do %s, and refuse it', async (mutation) => {
    const { model } = await begin(real);
    real.outcomes.clear();
    for (const command of fc.sample(COMMANDS[mutation], { numRuns: 60, seed: 1 })) {
      if (command.check(model)) await command.run(model, real);
      const seen = real.outcomes.get(mutation) ?? new Set();
      if (seen.size > 1 && seen.has('done')) break;
    }
    expect([...real.outcomes.keys()]).toEqual([mutation]);
    expect([...real.outcomes.get(mutation)!]).toEqual(
      expect.arrayContaining(['done', expect.stringMatching(/[A-Z]/)]),
    );
  });

  it('holds every mutation of the graph, or says why not', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    const mutations = Object.keys(schema.getMutationType()!.getFields());
    expect([...Object.keys(COMMANDS), ...Object.keys(LEFT_OUT)].sort()).toEqual(mutations.sort());
  });
});
