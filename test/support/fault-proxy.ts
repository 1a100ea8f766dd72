import { once } from 'node:events';
import net from 'node:net';

/** A door to a Postgres that can be shut in the two ways in which networks fail. */
export interface FaultProxy {
  /** URL that leads through the door. */
  readonly url: string;
  /** Ends every connection, so that both sides notice. New ones pass. */
  cut(): void;
  /** Swallows every byte of the connections there are and of new ones, so that nobody notices, until `heal`. */
  swallow(): void;
  /** Lets bytes of new connections pass again; the swallowed ones stay lost. */
  heal(): void;
  close(): Promise<void>;
}

/** Puts a door in front of the Postgres of a URL, TCP or Unix socket. */
export async function openFaultProxy(url: string): Promise<FaultProxy> {
  const parsed = new URL(url.replace(/^socket:/, 'postgres:').replace(/@\//, '@localhost/'));
  const database = parsed.searchParams.get('db') ?? parsed.pathname.slice(1);
  const target: net.NetConnectOpts = url.startsWith('socket:')
    ? { path: `${decodeURIComponent(parsed.pathname)}/.s.PGSQL.${parsed.searchParams.get('port') ?? 5432}` }
    : { host: parsed.hostname, port: Number(parsed.port || 5432) };
  const pairs = new Set<{ sockets: net.Socket[]; deaf: boolean }>();
  let deaf = false;

  const server = net.createServer((near) => {
    const far = net.connect(target);
    const pair = { sockets: [near, far], deaf };
    pairs.add(pair);
    const join = (from: net.Socket, to: net.Socket) => {
      from.on('data', (bytes) => {
        if (!pair.deaf) to.write(bytes);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
    };
    join(near, far);
    join(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const { sockets } of pairs) for (const socket of sockets) socket.destroy();
  };
  const user = `${parsed.username}${parsed.password ? `:${parsed.password}` : ''}`;
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `postgres://${user}@127.0.0.1:${port}/${database}`,
    cut,
    swallow: () => {
      deaf = true;
      for (const pair of pairs) pair.deaf = true;
    },
    heal: () => {
      deaf = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
