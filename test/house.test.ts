import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImports } from './support/house.js';

/** Which rooms each room may see besides itself; errors.ts is open to all. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  text: [],
  page: ['text'],
  align: ['text'],
  formats: ['align', 'text'],
  store: ['align'],
  flows: ['store', 'formats', 'align', 'page', 'text'],
  graphql: ['flows', 'store', 'align', 'text'],
  web: [],
  http: ['graphql', 'flows', 'store', 'web'],
  app: ['http', 'graphql', 'flows', 'store', 'config'],
  cli: ['app', 'config', 'graphql', 'flows', 'store', 'formats', 'align', 'page', 'text', 'web'],
  config: ['identity-provider'],
  'identity-provider': [],
  errors: [],
};
const PURE = ['text', 'page', 'align', 'formats'];
const IMPURE_PACKAGES = /^(node:|pg$|kysely$|fastify$|@apollo\/|graphql$|type-graphql$)/;

const imports = readImports();
const roomOf = (file: string) => file.split('/')[0]!.replace(/\.ts$/, '');

describe('the house', () => {
  it('knows every room that stands in it', () => {
    expect([...new Set([...imports.keys()].map(roomOf))].sort()).toEqual(Object.keys(MAY_SEE).sort());
  });

  it('lets imports point down only', () => {
    const upward = [...imports].flatMap(([file, { files }]) =>
      files
        .filter((target) => {
          const [from, to] = [roomOf(file), roomOf(target)];
          return from !== to && to !== 'errors' && !MAY_SEE[from]!.includes(to);
        })
        .map((target) => `${file} -> ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('holds no import of a file that is not there', () => {
    const missing = [...imports].flatMap(([file, { files }]) =>
      files
        .filter((target) => !existsSync(new URL(`../src/${target}`, import.meta.url)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(findCircle()).toBeNull();
  });

  it('keeps database, clock, environment and network out of the pure rooms', () => {
    const impure = [...imports].flatMap(([file, { packages }]) =>
      PURE.includes(roomOf(file))
        ? packages.filter((name) => IMPURE_PACKAGES.test(name)).map((name) => `${file} -> ${name}`)
        : [],
    );
    expect(impure).toEqual([]);
  });

  it('reads the environment in config alone', () => {
    expect([...imports.keys()].filter((file) => /config/.test(file))).toEqual(['config.ts']);
    const readers = [...imports]
      .filter(([, { files }]) => files.includes('config.ts'))
      .map(([file]) => roomOf(file));
    expect([...new Set(readers)].sort()).toEqual(['app', 'cli']);
  });
});

/** The first circle found, as the files along it, or null. */
function findCircle(): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of imports.get(file)?.files ?? []) {
      const circle = visit(target, [...trail, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle !== null) return circle;
  }
  return null;
}
