import { Refused } from '@/server/problems/refused';

export interface UploadedFile {
  bytes: Buffer;
  name: string;
}

const BOUNDARY = /^multipart\/form-data\s*;(?:[^"]*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70}))/i;
/** The maximum number of parts of a form; ours has one. */
const MAX_PARTS = 10;
const MAX_HEAD_BYTES = 16_000;
/** How much is searched at a time, so that other requests are answered in between. */
const SEARCHED_BYTES = 4_000_000;

/**
 * The part `file` of a form (RFC 7578). `Request.formData` would block the event loop for ten seconds for 40 MB of
 * tiny fields, and for 0.2 s for a photograph.
 * @throws Refused 400 `not-a-form`, or 422 `no-file`
 */
export async function uploadedFile(body: Uint8Array, contentType: string): Promise<UploadedFile> {
  const [, quoted, bare] = BOUNDARY.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary) throw new Refused(400, 'not-a-form');
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const opening = Buffer.from(`--${boundary}\r\n`, 'latin1');
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  if (!bytes.subarray(0, opening.length).equals(opening)) throw new Refused(400, 'not-a-form');
  let start = opening.length;
  for (let part = 0; part < MAX_PARTS; part++) {
    const head = bytes.subarray(start, start + MAX_HEAD_BYTES);
    const headEnd = head.indexOf('\r\n\r\n');
    const contentStart = start + headEnd + 4;
    const end = headEnd < 0 ? -1 : await indexOf(bytes, delimiter, contentStart);
    if (end < 0) throw new Refused(400, 'not-a-form');
    const name = fileName(head.toString('utf8', 0, headEnd));
    if (name !== null) return { bytes: bytes.subarray(contentStart, end), name };
    start = end + delimiter.length + 2;
    if (bytes.toString('latin1', start - 2, start) === '--') break;
  }
  throw new Refused(422, 'no-file', { field: 'file' });
}

/** The file name of the part `file`, as browsers write it; null for another part. */
function fileName(head: string): string | null {
  const [, parameters] = /^content-disposition:\s*form-data\s*((?:;[^\r\n]*)?)$/im.exec(head) ?? [];
  const parameter = (name: string) => new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(parameters ?? '')?.[1];
  const name = parameter('filename');
  if (parameter('name') !== 'file' || name === undefined) return null;
  return name.replace(/%(0A|0D|22)/gi, escaped => decodeURIComponent(escaped));
}

async function indexOf(bytes: Buffer, searched: Buffer, start: number): Promise<number> {
  for (let at = start; at < bytes.length; at += SEARCHED_BYTES) {
    const found = bytes.subarray(at, at + SEARCHED_BYTES + searched.length).indexOf(searched);
    if (found >= 0) return at + found;
    await new Promise(resolve => setImmediate(resolve));
  }
  return -1;
}
