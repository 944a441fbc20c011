import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A received email. */
export interface ReceivedEmail {
  headers: string;
  text: string;
}

/** A mail server for tests; the settings refer to it until it is unset. */
export interface MailServer {
  port: number;
  /** Whether it refuses every mailbox. */
  refusing: boolean;
  /** The emails received since the last call. */
  take(): ReceivedEmail[];
  set(): void;
  unset(): void;
  stop(): Promise<void>;
}

/**
 * Starts a mail server that implements as much SMTP (RFC 5321) as an email needs.
 * @param atPort the port; 0 for any free one
 */
export async function startMailServer(atPort = 0): Promise<MailServer> {
  let received: string[] = [];
  const server = createServer(receive);
  await new Promise<void>(resolve => server.listen(atPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const mail: MailServer = {
    port,
    refusing: false,
    take() {
      const taken = received.map(partsOf);
      received = [];
      return taken;
    },
    set() {
      process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
      process.env.MAIL_FROM = 'The Newsroom <desk@paper.example>';
    },
    unset() {
      process.env.SMTP_URL = '';
      process.env.MAIL_FROM = '';
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  };
  mail.set();
  return mail;

  function receive(socket: Socket): void {
    let data: string[] | null = null;
    let buffer = '';
    const command = (line: string) => socket.write(`${line}\r\n`);
    const onLine = (line: string) => {
      if (data && line === '.') {
        received.push(data.join('\n'));
        data = null;
        return command('250 taken');
      }
      if (data) return data.push(line);
      if (/^DATA/i.test(line)) {
        data = [];
        return command('354 go on');
      }
      if (/^QUIT/i.test(line)) return socket.end('221 bye\r\n');
      if (/^RCPT/i.test(line) && mail.refusing) return command('550 no such mailbox');
      return command('250 well');
    };
    command('220 test');
    socket.setEncoding('utf8').on('data', chunk => {
      buffer += String(chunk);
      const lines = buffer.split('\r\n');
      buffer = lines.pop()!;
      lines.forEach(onLine);
    });
    socket.on('error', () => socket.destroy());
  }
}

/** Headers and text of a message in quoted-printable or base64 (RFC 2045), without soft line breaks. */
function partsOf(email: string): ReceivedEmail {
  const [headers = '', ...rest] = email.split('\n\n');
  const body = rest.join('\n\n');
  if (/^Content-Transfer-Encoding: base64$/m.test(headers))
    return { headers, text: Buffer.from(body, 'base64').toString() };
  if (!/^Content-Transfer-Encoding: quoted-printable$/m.test(headers)) return { headers, text: body };
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return { headers, text: Buffer.from(bytes, 'latin1').toString() };
}
