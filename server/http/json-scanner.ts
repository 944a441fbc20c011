import { randomInt } from 'node:crypto';
import { Refused } from '@/server/problems/refused';

/** The limits of a JSON text; more would block the event loop during parsing. */
export const JSON_LIMITS = {
  /** Nested arrays and objects: twice the depth of a body, plus its envelope. */
  depth: 100,
  /** Values of arrays and objects; the longest body has some 170,000. */
  values: 200_000,
  /** Different sequences of keys; the parser keeps a description of each. */
  shapes: 5_000,
} as const;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Odd and secret, so that a client cannot construct keys with colliding hashes. */
const MULTIPLIER = randomInt(1 << 30) * 2 + 1;

const mix = (hash: number, value: number) => {
  const mixed = Math.imul(hash ^ value, MULTIPLIER);
  return mixed ^ (mixed >>> 15);
};

/** Measures a JSON text chunk by chunk before it is parsed, without building values or checking its syntax. */
export class JsonScanner {
  private depth = 0;
  private values = 0;
  private inString = false;
  private isEscaped = false;
  /** Hash of the string being read, or read last. */
  private text = 0;
  /** Hash of the keys of each open object so far. */
  private readonly keys = new Int32Array(JSON_LIMITS.depth + 1);
  private readonly shapes = new Set<number>();

  /** Measures the next chunk. @throws Refused 422 `too-deep` or `too-many-values` */
  scan(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (this.inString) this.readString(byte);
      else if (byte === QUOTE) {
        this.inString = true;
        this.text = 0;
      } else if (byte === COMMA) this.count();
      else if (byte === COLON) this.addKey();
      else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) this.open();
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) this.depth = Math.max(0, this.depth - 1);
    }
  }

  private readString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.inString = false;
    else this.text = mix(this.text, byte);
  }

  private open(): void {
    this.count();
    if (++this.depth > JSON_LIMITS.depth) throw new Refused(422, 'too-deep', { limit: JSON_LIMITS.depth });
    this.keys[this.depth] = 0;
  }

  private addKey(): void {
    const shape = mix(this.keys[this.depth]!, this.text);
    this.keys[this.depth] = shape;
    if (this.shapes.add(shape).size > JSON_LIMITS.shapes) throw tooManyValues(JSON_LIMITS.shapes);
  }

  private count(): void {
    if (++this.values > JSON_LIMITS.values) throw tooManyValues(JSON_LIMITS.values);
  }
}

const tooManyValues = (limit: number) => new Refused(422, 'too-many-values', { limit });
