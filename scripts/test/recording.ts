const text = (words: string) => Buffer.from(words, 'latin1');
const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Some silence as a WAV file. */
export function testSound(samples = 8000): Buffer {
  const format = Buffer.from([1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]);
  const silence = Buffer.alloc(samples, 128);
  const chunks = [text('WAVEfmt '), number(16), format, text('data'), number(samples), silence];
  const rest = Buffer.concat(chunks);
  return Buffer.concat([text('RIFF'), number(rest.length), rest]);
}

/** The first bytes of files, which identify their type. */
export const BEGINNINGS: Record<string, Buffer> = {
  mp3: Buffer.concat([
    text('ID3\x04\x00\x00\x00\x00\x00\x00'),
    Buffer.from([0xff, 0xfb, 0x90, 0x00]),
    Buffer.alloc(600),
  ]),
  m4a: Buffer.concat([
    Buffer.from([0, 0, 0, 0x18]),
    text('ftypM4A \x00\x00\x00\x00M4A isom'),
    Buffer.alloc(64),
  ]),
  ogg: Buffer.concat([text('OggS'), Buffer.alloc(24), text('\x01vorbis'), Buffer.alloc(64)]),
  wav: testSound(64),
  mp4: Buffer.concat([
    Buffer.from([0, 0, 0, 0x18]),
    text('ftypisom\x00\x00\x02\x00isommp41'),
    Buffer.alloc(64),
  ]),
  webm: Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84]),
    text('webm'),
    Buffer.alloc(64),
  ]),
};
