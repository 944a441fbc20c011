import type { EditableFile } from './editable-file';
import { stripMp3 } from './mp3';
import { stripMp4 } from './mp4';
import { stripOgg } from './ogg';
import { stripWav } from './wav';
import { stripWebm } from './webm';

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
