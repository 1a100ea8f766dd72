import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The options of Node under which `npm start` runs the service, so that it is measured as it runs. */
export const START_OPTIONS = scripts.start.match(/--\S+/g);
