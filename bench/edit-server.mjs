// The service as `npm start` runs it, which says over IPC how long its event loop stopped between `begin` and `end`.
//   DATABASE_URL=… node bench/edit-server.mjs   (as a child process)
import { createService, listenForChanges } from '../dist/app.js';
import { openDatabase } from '../dist/store/database.js';
import { watchTurns } from './watch-turns.mjs';

const url = process.env.DATABASE_URL;
const db = openDatabase(url);
const { http } = await createService(db, listenForChanges(url));
const address = await http.listen({ host: '127.0.0.1', port: 0 });
let turns = null;
process.on('message', async (said) => {
  if (said === 'begin') {
    turns = watchTurns();
    process.send({ begun: true });
  } else if (said === 'end') {
    process.send({ stops: turns.stop() });
  } else {
    await http.close();
    await db.destroy();
    process.disconnect();
    process.exit(0);
  }
});
process.send({ address });
