import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** The input of a signature. */
interface Asked {
  challenge: string;
  origin?: string;
  /** Whether the device verified its user. */
  verified?: boolean;
}

const ORIGIN = 'https://paper.example';
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

const encoded = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

/** The head of a value in CBOR (RFC 8949, 3). */
function cborHead(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}
const cborNumber = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (...entries: [Buffer, Buffer][]) =>
  Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);

function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  return cborMap(
    [cborNumber(1), cborNumber(2)],
    [cborNumber(3), cborNumber(-7)],
    [cborNumber(-1), cborNumber(1)],
    [cborNumber(-2), cborBytes(Buffer.from(x!, 'base64url'))],
    [cborNumber(-3), cborBytes(Buffer.from(y!, 'base64url'))],
  );
}

/** A device with one passkey for the paper (ES256, no attestation), which counts its signatures. */
export class Authenticator {
  readonly id = encoded(randomBytes(32));
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #count = 0;

  /** Creates the passkey, with the response of a browser. */
  make({ challenge, origin = ORIGIN, verified = true }: Asked) {
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey(this.#pair.publicKey)]);
    const flags = ATTESTED | PRESENT | (verified ? VERIFIED : 0);
    const authData = Buffer.concat([this.#data(flags, origin), credential]);
    const attestation = cborMap(
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap()],
      [cborText('authData'), cborBytes(authData)],
    );
    return this.#answer({
      clientDataJSON: encoded(clientData('webauthn.create', challenge, origin)),
      attestationObject: encoded(attestation),
      transports: ['internal'],
    });
  }

  /** Signs with the passkey, with the response of a browser. */
  use({ challenge, origin = ORIGIN, verified = true }: Asked) {
    this.#count += 1;
    const data = this.#data(PRESENT | (verified ? VERIFIED : 0), origin);
    const client = clientData('webauthn.get', challenge, origin);
    const signed = createSign('sha256').update(Buffer.concat([data, sha256(client)]));
    return this.#answer({
      clientDataJSON: encoded(client),
      authenticatorData: encoded(data),
      signature: encoded(signed.sign(this.#pair.privateKey)),
    });
  }

  #data(flags: number, origin: string): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#count);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags]), count]);
  }

  #answer<Response>(response: Response) {
    return {
      ...{ id: this.id, rawId: this.id, type: 'public-key' as const },
      ...{ clientExtensionResults: {}, response },
    };
  }
}

const clientData = (type: string, challenge: string, origin: string) =>
  JSON.stringify({ type, challenge, origin, crossOrigin: false });
