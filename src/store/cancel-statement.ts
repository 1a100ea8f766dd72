import net from 'node:net';
import type pg from 'pg';

/** What node-postgres knows of a connection and does not type. */
interface Backend {
  readonly host: string;
  readonly port: number;
  readonly processID: number | null;
  readonly secretKey: number | null;
  readonly connection: { readonly stream: net.Socket };
}

/** Milliseconds that a cancellation may take before the connection is given up. */
const PATIENCE = 1_000;

/**
 * Asks Postgres to end what a connection is running, by the protocol's own request over a second connection:
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS. The server closes
 * that one only after the signal was sent, so once this has resolved no later statement can be hit.
 *
 * @returns whether the request was heard
 */
export async function cancelStatement(client: pg.ClientBase): Promise<boolean> {
  const { host, port, processID, secretKey } = client as unknown as Backend;
  if (processID === null || secretKey === null) return false;
  const request = Buffer.alloc(16);
  for (const [at, value] of [16, 80_877_102, processID, secretKey].entries()) {
    request.writeInt32BE(value | 0, 4 * at);
  }
  const socket = host.startsWith('/') ? net.connect(`${host}/.s.PGSQL.${port}`) : net.connect(port, host);
  return new Promise((resolve) => {
    const over = (heard: boolean) => {
      socket.destroy();
      resolve(heard);
    };
    socket.setTimeout(PATIENCE, () => over(false));
    socket.on('error', () => over(false));
    socket.on('close', (failed) => resolve(!failed));
    // Nothing is answered; reading is what notices the end.
    socket.resume();
    socket.end(request);
  });
}

/** Ends a connection without a farewell, for a server that may not hear it; what it was running fails at once. */
export function abandon(client: pg.ClientBase): void {
  (client as unknown as Backend).connection.stream.destroy();
}
