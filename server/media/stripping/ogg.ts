import { MAX_PARTS, type EditableFile } from './editable-file';

const HEAD = 27;
/** The headers of a file's streams are within this many first pages. */
const HEADER_PAGES = 2000;
/** The start of a stream's first packet, and the length of the marker before the comments in the second. */
const CODECS: [string, number][] = [
  ['\x01vorbis', 7],
  ['OpusHead', 8],
  ['Speex   ', 0],
];

interface Page {
  at: number;
  bytes: Buffer;
  /** Where its content starts, in it. */
  inner: number;
  changed: boolean;
}

interface Stream {
  /** Bytes before the comments; null for an unknown codec. */
  mark: number | null;
  packet: number;
  /** The second packet: its parts, where they are in their pages. */
  comments: { page: Page; from: number; to: number }[];
}

/** Removes the comments of an Ogg file (Vorbis, Opus, Speex); their space is zeroed. */
export async function stripOgg(file: EditableFile): Promise<void> {
  const streams = new Map<number, Stream>();
  const pages: Page[] = [];
  for (let at = 0; at + HEAD <= file.size && pages.length < Math.min(HEADER_PAGES, MAX_PARTS);) {
    const page = await readPage(file, at);
    if (!page) break;
    pages.push(page);
    readPackets(page, streams);
    at += page.bytes.length;
    if ([...streams.values()].every(({ packet }) => packet >= 2)) break;
  }
  for (const { mark, comments } of streams.values()) if (mark !== null) empty(comments, mark);
  for (const page of pages.filter(({ changed }) => changed)) {
    page.bytes.writeUInt32LE(0, 22);
    page.bytes.writeUInt32LE(checksum(page.bytes), 22);
    await file.write(page.at, page.bytes);
  }
}

async function readPage(file: EditableFile, at: number): Promise<Page | null> {
  const head = await file.read(at, HEAD + 255);
  if (head.length < HEAD || head.toString('latin1', 0, 4) !== 'OggS') return null;
  const inner = HEAD + head[26]!;
  const length = head.subarray(HEAD, inner).reduce((sum, part) => sum + part, inner);
  const bytes = await file.read(at, length);
  return bytes.length === length ? { at, bytes, inner, changed: false } : null;
}

function readPackets(page: Page, streams: Map<number, Stream>): void {
  const { bytes, inner } = page;
  const serial = bytes.readUInt32LE(14);
  const stream = streams.get(serial) ?? { mark: null, packet: 0, comments: [] };
  streams.set(serial, stream);
  let [from, to] = [inner, inner];
  for (const part of bytes.subarray(HEAD, inner)) {
    to += part;
    if (part === 255) continue;
    take(page, from, to, stream);
    stream.packet++;
    from = to;
  }
  if (from < to) take(page, from, to, stream);
}

function take(page: Page, from: number, to: number, stream: Stream): void {
  if (stream.packet === 0) {
    const codec = CODECS.find(([name]) => page.bytes.toString('latin1', from, from + name.length) === name);
    stream.mark ??= codec ? codec[1] : null;
  }
  if (stream.packet === 1) stream.comments.push({ page, from, to });
}

/** Leaves no vendor and no comments: two counts of zero, and the bit that ends them. */
function empty(parts: Stream['comments'], mark: number): void {
  let at = 0;
  for (const { page, from, to } of parts) {
    for (let place = from; place < to; place++, at++)
      if (at >= mark) page.bytes[place] = mark === 7 && at === mark + 8 ? 1 : 0;
    page.changed = true;
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value < 0 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value;
});

/** The checksum of a page, as Ogg counts it. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum << 8) ^ CRC[((sum >>> 24) ^ byte) & 0xff]!;
  return sum >>> 0;
}
