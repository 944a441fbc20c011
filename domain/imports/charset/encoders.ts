/** Encodings that texts commonly have, or are wrongly decoded as. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Table = Map<string, number[]>;

const tables = new Map<Encoding, Table>();

/** The bytes of each one-byte or two-byte character of an encoding, found by decoding all of them. */
function tableOf(encoding: Encoding): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const table: Table = new Map();
  const add = (bytes: number[]) => {
    const character = decoded(new Uint8Array(bytes), encoding);
    if (character !== null && [...character].length === 1 && !table.has(character))
      table.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (!encoding.startsWith('windows'))
    for (let first = 0x81; first <= 0xfe; first++)
      for (let second = 0x40; second <= 0xfe; second++) add([first, second]);
  tables.set(encoding, table);
  return table;
}

/** The bytes of a text in an encoding; null when the encoding lacks one of its characters. */
export function encoded(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const own = table.get(character);
    if (!own) return null;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

/** The characters of windows-1252 from 0x80 to 0x9f. Some versions of Node read these bytes as control characters. */
const WESTERN = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
const WESTERN_LABELS = /^(windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/i;

/** The text of bytes in an encoding; null when they are not valid in it, or it is unknown. */
export function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!WESTERN_LABELS.test(encoding)) return text;
    return text.replace(/[\u0080-\u009f]/g, character => WESTERN[character.charCodeAt(0) - 0x80]!);
  } catch {
    return null;
  }
}
