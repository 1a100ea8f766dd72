// Writes schema.graphql from the classes in src/graphql.
import { writeFileSync } from 'node:fs';
import { prepare } from './prepare.mjs';

await prepare();
const { createSchema, emitSchema } = await import('../dist/graphql/schema.js');
writeFileSync(new URL('../schema.graphql', import.meta.url), emitSchema(await createSchema()));
