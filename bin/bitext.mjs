#!/usr/bin/env node
// The door: plain JavaScript without dependencies, because a fresh clone has neither packages nor a build.
import { prepare } from './prepare.mjs';

try {
  await prepare();
} catch (error) {
  console.error(`bitext: ${error.message}`);
  process.exit(1);
}
await import('../dist/cli/main.js');
