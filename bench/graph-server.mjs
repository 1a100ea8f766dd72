// The service on a free port, for measuring. Prints `READY port`.
//   DATABASE_URL=… node bench/graph-server.mjs [--keep]
import { parseArgs } from 'node:util';
import { createService, listenForChanges } from '../dist/app.js';
import { openDatabase } from '../dist/store/database.js';

const { values: options } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const url = process.env.DATABASE_URL;
const db = openDatabase(url);
// Without news of changes no answer is kept.
const { http } = await createService(db, options.keep ? listenForChanges(url) : null);
const address = await http.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 0) });
console.log(`READY ${new URL(address).port}`);
process.once('SIGTERM', async () => {
  await http.close();
  await db.destroy();
  process.exit(0);
});
