import { defineConfig } from 'vitest/config';

const alias = [
  // Without it vitest loads graphql twice (ESM and CJS) and type-graphql meets "another module or realm".
  { find: /^graphql$/, replacement: 'graphql/index.js' },
];

const pureRooms = ['page', 'text', 'align', 'formats', 'seeds'].map((room) => `test/${room}/**/*.test.ts`);

/** Two projects: `pure` needs no database and starts at once; `whole` gets a Postgres from the global setup. */
export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'pure', include: pureRooms, testTimeout: 60_000 } },
      {
        resolve: { alias },
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: pureRooms,
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
