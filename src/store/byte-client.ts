import type { Duplex } from 'node:stream';
import pg from 'pg';
import { Parser } from 'pg-protocol/dist/parser.js';
import { type Bytes, fromBytes } from './bytes.js';

/** What of pg is replaced here: where it attaches its parser, which keeps the encoding of strings to itself. */
interface Connection {
  attachListeners(stream: Duplex): void;
  emit(name: string, message: unknown): void;
}

/** A client of pg that can also give what it reads as bytes. */
export class ByteClient extends pg.Client {
  private readonly reader: { encoding: BufferEncoding };

  constructor(config?: pg.ClientConfig) {
    super(config);
    const parser = new Parser();
    this.reader = (parser as unknown as { reader: { encoding: BufferEncoding } }).reader;
    const connection = (this as unknown as { connection: Connection }).connection;
    connection.attachListeners = (stream) => {
      stream.on('data', (chunk: Buffer) =>
        parser.parse(chunk, (message) => {
          connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
        }),
      );
    };
  }

  /** Runs a statement on a client that runs no other; every text in its rows is given as `Bytes`. */
  async queryBytes<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    this.reader.encoding = 'latin1';
    try {
      return await this.query<Row>(statement);
    } catch (error) {
      if (error instanceof pg.DatabaseError) error.message = fromBytes(error.message as Bytes);
      throw error;
    } finally {
      this.reader.encoding = 'utf-8';
    }
  }
}
