import { blank, MAX_PARTS, type EditableFile } from './editable-file';

const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TAGS = 0x1254c367;
const ATTACHMENTS = 0x1941a469;
const VOID = 0xec;

/** Removes tags and attachments from a WebM file by turning them into void elements of the same size. */
export async function stripWebm(file: EditableFile): Promise<void> {
  for (let at = 0, count = 0; at < file.size && count < MAX_PARTS; count++) {
    const head = await file.read(at, 12);
    const id = readNumber(head, 0, true);
    const size = id && readNumber(head, id.length, false);
    if (!id || !size) return;
    const inner = at + id.length + size.length;
    if (id.value === SEGMENT || (id.value === CLUSTER && size.isUnknown)) {
      at = inner;
      continue;
    }
    if (size.isUnknown) return;
    const end = inner + size.value;
    if (id.value === TAGS || id.value === ATTACHMENTS) await makeVoid(file, at, Math.min(end, file.size));
    at = end;
  }
}

/** An EBML number: its first byte encodes its length, and an id includes that marker. */
function readNumber(bytes: Buffer, at: number, isId: boolean) {
  const first = bytes[at];
  if (!first) return null;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return null;
  const mark = 0x80 >> (length - 1);
  let value = isId ? first : first & (mark - 1);
  let isUnknown = !isId && value === mark - 1;
  for (let next = at + 1; next < at + length; next++) {
    value = value * 256 + bytes[next]!;
    isUnknown &&= bytes[next] === 0xff;
  }
  return { value, length, isUnknown };
}

async function makeVoid(file: EditableFile, from: number, to: number): Promise<void> {
  const length = to - from;
  const head = Buffer.from(length < 9 ? [VOID, 0x80 | (length - 2)] : [VOID, 1, 0, 0, 0, 0, 0, 0, 0]);
  if (length >= 9) head.writeUIntBE(length - 9, 3, 6);
  await file.write(from, head);
  await blank(file, from + head.length, to);
}
