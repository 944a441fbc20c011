import type { Socket } from 'node:net';
import type pg from 'pg';

const socketOf = (client: pg.ClientBase) => (client as pg.Client).connection.stream as Socket;

/** Closes a connection without waiting for the database, as `end` would. Its statements fail. */
export function closeConnection(client: pg.ClientBase): void {
  socketOf(client).destroy();
}

const limited = new WeakSet<Socket>();

/** Closes a connection when nothing arrives for this many milliseconds; 0: no limit. */
export function setSilenceLimit(client: pg.ClientBase, milliseconds: number): void {
  const socket = socketOf(client);
  socket.setTimeout(milliseconds);
  if (limited.has(socket)) return;
  limited.add(socket);
  socket.on('timeout', () => socket.destroy());
}
