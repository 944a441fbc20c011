import { createSocket } from 'node:dgram';

/** A name server for tests. */
export interface DnsServer {
  /** In the format of resolvers. */
  address: string;
  stop(): Promise<void>;
}

const TXT = 16;
const NO_SUCH_NAME = 3;

/** Starts a name server with these TXT records and no other name. https://www.rfc-editor.org/rfc/rfc1035 */
export async function startDnsServer(texts: Record<string, string>): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, texts), port, address));
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => new Promise(resolve => socket.close(() => resolve())),
  };
}

function answerTo(query: Buffer, texts: Record<string, string>): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const question = query.subarray(12, at + 5);
  const text = texts[labels.join('.').toLowerCase()];
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 | (text === undefined ? NO_SUCH_NAME : 0), 2);
  head.writeUInt16BE(1, 4);
  if (text === undefined) return Buffer.concat([head, question]);
  head.writeUInt16BE(1, 6);
  const record = Buffer.alloc(13);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(TXT, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(text.length + 1, 10);
  record.writeUInt8(text.length, 12);
  return Buffer.concat([head, question, record, Buffer.from(text, 'latin1')]);
}
