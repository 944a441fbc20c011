import { blank, MOST_PARTS, type EditableFile } from './editable-file';

/** What players need; other chunks name the device, its serial number, the place and the people. */
const PLAYED = new Set(['fmt ', 'data', 'fact', 'ds64', 'cue ', 'JUNK', 'PAD ']);

/** Takes everything that is no sound out of a WAV file: other chunks become junk of the same size. */
export async function stripWav(file: EditableFile): Promise<void> {
  for (let at = 12, count = 0; at + 8 <= file.size && count < MOST_PARTS; count++) {
    const head = await file.read(at, 8);
    const size = head.readUInt32LE(4);
    if (!PLAYED.has(head.toString('latin1', 0, 4))) {
      await file.write(at, Buffer.from('JUNK', 'latin1'));
      await blank(file, at + 8, at + 8 + size);
    }
    at += 8 + size + (size % 2);
  }
}
