import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_VARIABLES, readConfig } from '../src/config.js';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Record<string, string>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Record<string, { readonly condition: string }>;
  readonly volumes?: readonly string[];
}

/** No Docker runs where these tests run, so the files are checked as far as reading them goes. */
describe('docker-compose.yml and the Dockerfile', () => {
  const compose = parse(read('docker-compose.yml')) as { services: Record<string, Service>; volumes: object };
  const dockerfile = read('Dockerfile');
  const { bitext, postgres } = compose.services as { bitext: Service; postgres: Service };

  it('start Postgres 18, wait until it is healthy, and keep its data in a volume', () => {
    expect(postgres.image).toBe('postgres:18');
    expect(bitext.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(Object.keys(compose.volumes)).toEqual(['postgres']);
    for (const { healthcheck } of [bitext, postgres]) expect(healthcheck.test[0]).toMatch(/^CMD/);
  });

  it('set only variables that the service reads, to values that it takes', () => {
    const plain = Object.fromEntries(
      Object.entries(bitext.environment).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:-(\w+)\}/, '$1'),
      ]),
    );
    expect(CONFIG_VARIABLES.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(plain)));
    expect(readConfig(plain)).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      databaseUrl: 'postgres://bitext:bitext@postgres:5432/bitext',
    });
  });

  it('build on Node 24 in stages and run as an ordinary user', () => {
    const stages = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(stages)).toEqual(new Set(['node:24-bookworm-slim']));
    expect(stages.length).toBeGreaterThan(1);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });

  it('run the service as `npm start` does', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const [, command] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(command ?? '[]').join(' ')).toBe(scripts.start);
  });

  it('copy nothing that .dockerignore keeps out', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) =>
      names!.split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    expect(kept).toEqual(expect.arrayContaining(copied));
  });
});
