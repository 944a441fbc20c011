import { type EditableFile, MAX_PARTS, blank } from './editable-file';
import { stripMp3 } from './mp3';
import { stripMp4 } from './mp4';
import { stripOgg } from './ogg';
import { stripWebm } from './webm';

/** What players need; other chunks name the device, its serial number, the place and the people. */
const PLAYED = new Set(['fmt ', 'data', 'fact', 'ds64', 'cue ', 'JUNK', 'PAD ']);

/** Removes everything but sound from a WAV file: other chunks become junk of the same size. */
async function stripWav(file: EditableFile): Promise<void> {
  for (let at = 12, count = 0; at + 8 <= file.size && count < MAX_PARTS; count++) {
    const head = await file.read(at, 8);
    const size = head.readUInt32LE(4);
    if (!PLAYED.has(head.toString('latin1', 0, 4))) {
      await file.write(at, Buffer.from('JUNK', 'latin1'));
      await blank(file, at + 8, at + 8 + size);
    }
    at += 8 + size + (size % 2);
  }
}

const STRIPPERS: Record<string, (file: EditableFile) => Promise<void>> = {
  mp3: stripMp3,
  m4a: stripMp4,
  mp4: stripMp4,
  ogg: stripOgg,
  wav: stripWav,
  webm: stripWebm,
};

/**
 * Removes metadata about the device, its location and its owner from a sound or video file. The file keeps its length:
 * removed parts become padding, so that no media data moves.
 * @param extension of a type that may be uploaded
 */
export async function stripRecording(file: EditableFile, extension: string): Promise<void> {
  const strip = STRIPPERS[extension];
  if (!strip) throw new RangeError(`Unsupported file type ${extension}`);
  await strip(file);
}
