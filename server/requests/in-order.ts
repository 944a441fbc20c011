import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
type Waiting = [request: IncomingMessage, response: ServerResponse];

/** How many requests of one connection wait before reading from it pauses. */
const MAX_READ_AHEAD = 32;

/** How long the rest of a refused body may take to arrive. */
const DISCARD_MS = 5_000;

/** How many requests wait on all connections. One read of a connection may contain more than a thousand. */
const MAX_WAITING = 20_000;

/**
 * Handles pipelined requests of a connection one at a time, because their responses are sent in this order anyway, with
 * backpressure: it stops reading while many wait. Concurrent work is thus bounded by the number of connections. A
 * connection that exceeds the bound on all connections is closed.
 */
export function inOrder(handle: Handler, mostWaiting = MAX_WAITING): Handler {
  const queues = new WeakMap<Socket, Waiting[]>();
  let allWaiting = 0;

  return (request, response) => {
    const { socket } = request;
    const queue = queues.get(socket);
    if (!queue) {
      queues.set(socket, []);
      return start(socket, [request, response]);
    }
    if (allWaiting >= mostWaiting) return void socket.destroy();
    allWaiting++;
    queue.push([request, response]);
    // After the chunk: Node resumes the socket at the end of each request in it.
    if (queue.length === MAX_READ_AHEAD) process.nextTick(() => pauseIfFull(socket));
  };

  function pauseIfFull(socket: Socket): void {
    if ((queues.get(socket)?.length ?? 0) >= MAX_READ_AHEAD) socket.pause();
  }

  function start(socket: Socket, [request, response]: Waiting): void {
    response.once('finish', () => discardRest(request, socket));
    response.once('close', () => startNext(socket));
    handle(request, response);
  }

  function startNext(socket: Socket): void {
    const queue = queues.get(socket)!;
    const next = socket.destroyed ? undefined : queue.shift();
    if (!next) {
      allWaiting -= queue.length;
      return void queues.delete(socket);
    }
    allWaiting--;
    if (queue.length < MAX_READ_AHEAD && socket.isPaused()) socket.resume();
    start(socket, next);
  }
}

/**
 * Reads and discards the rest of a body after its response, so that a refused client receives the response and can
 * reuse the connection. Node does this only for bodies of which nothing was read; otherwise the next request of the
 * connection would wait forever. A client that keeps sending is disconnected.
 */
function discardRest(request: IncomingMessage, socket: Socket): void {
  if (request.complete) return;
  const timer = setTimeout(() => socket.destroy(), DISCARD_MS).unref();
  const finish = () => {
    clearTimeout(timer);
    socket.off('close', finish);
  };
  socket.once('close', finish);
  // Next destroys a body that it stops reading; what is left of it can then only be cut off.
  if (request.destroyed) return void socket.end();
  request.unpipe();
  request.removeAllListeners('readable');
  request.removeAllListeners('data');
  request.once('end', finish);
  // After the tick in which a stream without these listeners stops.
  process.nextTick(() => request.resume());
}
