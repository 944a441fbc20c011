import { blank, MAX_PARTS, type EditableFile } from './editable-file';

const APE_FOOTER = 32;
const ID3_END = 128;

/** Removes the ID3 and APE tags of an MP3 file by turning them into padding. */
export async function stripMp3(file: EditableFile): Promise<void> {
  for (let at = 0, count = 0; count < MAX_PARTS; count++) {
    const head = await file.read(at, 10);
    if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') break;
    const end = at + 10 + syncsafe(head);
    // Clears the flags of an extended header and a footer, which become padding too.
    await file.write(at + 5, Buffer.from([0]));
    await blank(file, at + 10, end);
    at = end;
  }
  let end = file.size;
  const last = await file.read(Math.max(0, end - ID3_END), ID3_END);
  if (last.length === ID3_END && last.toString('latin1', 0, 3) === 'TAG') {
    await blank(file, end - ID3_END + 3, end);
    end -= ID3_END;
  }
  const footer = await file.read(Math.max(0, end - APE_FOOTER), APE_FOOTER);
  if (footer.toString('latin1', 0, 8) === 'APETAGEX') {
    const hasHeader = footer[23]! >= 0x80;
    const size = footer.readUInt32LE(12) + (hasHeader ? APE_FOOTER : 0);
    await blank(file, end - Math.min(size, end), end);
  }
}

/** A size of ID3: four times seven bits. */
const syncsafe = (head: Buffer) => [6, 7, 8, 9].reduce((size, at) => size * 128 + (head[at]! & 0x7f), 0);
