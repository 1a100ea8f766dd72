import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { Deadline } from '../../src/http/deadline.js';
import { GraphDoor } from '../../src/http/graph-door.js';

it('counts an operation once, also where it is let pass again because it could not be answered the first time', async () => {
  const charged: [string, number][] = [];
  const limiter = {
    charge: async (client: string, values: number) => void charged.push([client, values]),
    allowance: async () => ({ limit: 50, remaining: 0, resetAt: new Date() }),
  };
  const deadline = new Deadline(new EventEmitter() as ServerResponse, { read: 1_000, mutation: 1_000 });
  const door = new GraphDoor(deadline, limiter, '192.0.2.1');
  const operation = { kind: 'query', cost: 7, keepable: true, pinned: false } as const;
  await door.admit(operation);
  await door.admit(operation);
  expect(charged).toEqual([['192.0.2.1', 7]]);
  deadline.settle();
});
