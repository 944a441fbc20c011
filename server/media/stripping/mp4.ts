import { blank, MAX_PARTS, type EditableFile } from './editable-file';

interface Box {
  at: number;
  type: string;
  /** Where its content starts. */
  inner: number;
  end: number;
}

/** What players need; everything else on this level becomes free space of the same size. */
const TOP = new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'mfra', 'free', 'skip', 'wide', 'pdin']);
const IN_MOVIE = new Set(['mvhd', 'trak', 'mvex', 'iods', 'free', 'skip']);
const IN_TRACK = new Set(['tkhd', 'edts', 'mdia', 'tref', 'load', 'tapt', 'free', 'skip']);
/** Kinds of tracks that are played. Others contain measurements of the camera, including its location. */
const PLAYED = new Set(['soun', 'vide', 'text', 'sbtl', 'subt', 'clcp']);
/** How many table entries are read before yielding to other requests. */
const STEPS_AT_ONCE = 100_000;
/** The largest table of a track that is read, in bytes. */
const LARGEST_TABLE = 32_000_000;

/** How many boxes of a file were read, on all levels, including repeated reads. */
const boxesRead = new WeakMap<EditableFile, number>();
const MAX_BOXES = 5 * MAX_PARTS;

async function* boxes(file: EditableFile, from: number, to: number): AsyncGenerator<Box> {
  for (let at = from, count = 0; at + 8 <= to && count < MAX_PARTS; count++) {
    const read = (boxesRead.get(file) ?? 0) + 1;
    if (read > MAX_BOXES) return;
    boxesRead.set(file, read);
    const head = await file.read(at, 16);
    const short = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    const isLong = short === 1 && head.length === 16;
    const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
    const inner = at + (isLong ? 16 : 8);
    const end = Math.min(at + size, to);
    if (at + size < inner) return;
    yield { at, type, inner, end };
    at = end;
  }
}

async function find(file: EditableFile, box: Box | null, ...path: string[]): Promise<Box | null> {
  let found = box;
  for (const type of path) {
    if (!found) return null;
    const { inner, end } = found;
    found = null;
    for await (const child of boxes(file, inner, end)) if (child.type === type) found ??= child;
  }
  return found;
}

/** Turns a box into free space. */
async function free(file: EditableFile, { at, inner, end }: Box): Promise<void> {
  await file.write(at + 4, Buffer.from('free', 'latin1'));
  await blank(file, inner, end);
}

/** Removes the location, device and all other metadata and measurements of the camera from an MP4, M4A or M4V file. */
export async function stripMp4(file: EditableFile): Promise<void> {
  for await (const box of boxes(file, 0, file.size)) {
    if (!TOP.has(box.type)) await free(file, box);
    if (box.type === 'moov') await stripMovie(file, box);
  }
}

async function stripMovie(file: EditableFile, movie: Box): Promise<void> {
  for await (const box of boxes(file, movie.inner, movie.end)) {
    if (!IN_MOVIE.has(box.type)) await free(file, box);
    if (box.type !== 'trak') continue;
    const handler = await find(file, box, 'mdia', 'hdlr');
    const kind = handler && (await file.read(handler.inner + 8, 4)).toString('latin1');
    if (!kind || !PLAYED.has(kind)) {
      await blankSamples(file, box);
      await free(file, box);
      continue;
    }
    for await (const part of boxes(file, box.inner, box.end))
      if (!IN_TRACK.has(part.type)) await free(file, part);
    // The handler name identifies the camera's software.
    await blank(file, handler.inner + 24, handler.end);
  }
}

/** Overwrites a track's samples in the media data with zeros. */
async function blankSamples(file: EditableFile, track: Box): Promise<void> {
  const samples = await find(file, track, 'mdia', 'minf', 'stbl');
  const table = async (type: string) => {
    const box = await find(file, samples, type);
    return box && (await file.read(box.inner, Math.min(box.end - box.inner, LARGEST_TABLE)));
  };
  const [sizes, runs, short, long] = await Promise.all(['stsz', 'stsc', 'stco', 'co64'].map(table));
  const offsets = long ?? short;
  if (!sizes || !runs || !offsets || sizes.length < 12 || runs.length < 8 || offsets.length < 8) return;
  const width = long ? 8 : 4;
  const chunks = Math.min(offsets.readUInt32BE(4), Math.floor((offsets.length - 8) / width));
  const same = sizes.readUInt32BE(4);
  const listed = Math.floor((sizes.length - 12) / 4);
  const entries = Math.min(runs.readUInt32BE(4), Math.floor((runs.length - 8) / 12));
  let [sample, run, steps, blanked] = [0, 0, 0, 0];
  // Chunks do not overlap, so more bytes than the file has are those of a malformed one.
  for (let chunk = 0; chunk < chunks && blanked <= file.size; chunk++) {
    while (run + 1 < entries && runs.readUInt32BE(8 + (run + 1) * 12) <= chunk + 1) run++;
    const count = entries ? Math.min(runs.readUInt32BE(12 + run * 12), MAX_PARTS) : 0;
    const known = Math.min(count, Math.max(0, listed - sample));
    let length = same * count;
    if (!same) for (let at = 0; at < known; at++) length += sizes.readUInt32BE(12 + (sample + at) * 4);
    sample += count;
    const place = 8 + chunk * width;
    const from = long ? Number(offsets.readBigUInt64BE(place)) : offsets.readUInt32BE(place);
    await blank(file, from, from + length);
    blanked += length;
    steps += known + 1;
    if (steps > STEPS_AT_ONCE) {
      steps = 0;
      await new Promise(resolve => setImmediate(resolve));
    }
  }
}
