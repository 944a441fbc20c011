import { crc32, deflateRawSync } from 'node:zlib';

/** A file for `zipOf`, with the facts of its entry that a hostile archive has different. */
export interface ZippedFile {
  name: string;
  bytes: Buffer | string;
  encrypted?: boolean;
  link?: boolean;
  /** What the archive says of its size. */
  size?: number;
}

/** An archive of these files. */
export function zipOf(files: ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, encrypted = false, link = false, size } of files) {
    const content = Buffer.from(bytes);
    const packed = deflateRawSync(content);
    const named = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(encrypted ? 0x801 : 0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size ?? content.length, 18);
    facts.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, named, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(link ? (0o120777 << 16) >>> 0 : 0, 6);
    central.writeUInt32LE(offset, 10);
    table.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), facts, central, named]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

/** A Word file with this body, and further parts by name. */
export const wordOf = (body: string, parts: Record<string, string> = {}): Buffer =>
  zipOf([
    { name: 'word/document.xml', bytes: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...Object.entries(parts).map(([name, inner]) => {
      const root = name.replace(/^.*\/|\.xml$/g, '');
      const prefix = /people|Extended/.test(root) ? 'w15' : 'w';
      const tag = root === 'commentsExtended' ? 'commentsEx' : root;
      return { name, bytes: `<${prefix}:${tag} ${W} ${W14} ${W15} ${DC}>${inner}</${prefix}:${tag}>` };
    }),
  ]);
