const PNG_OF_ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** After the signature and the header. */
const FIRST_CHUNK = 33;

/** A form with one file, as browsers send it. */
export interface Form {
  contentType: string;
  body: Buffer;
}

const BOUNDARY = 'b'.repeat(40);
const CONTENT_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form with this file. */
export function formOf(file: Buffer): Form {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
  return {
    contentType: CONTENT_TYPE,
    body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  };
}

/** A small picture with this XMP text, which metadata parsers search by patterns. */
export function pictureWithText(xmp: string): Buffer {
  const png = Buffer.from(PNG_OF_ONE_PIXEL, 'base64');
  const data = Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${xmp}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length - 4);
  // Metadata is read without verifying its checksum.
  return Buffer.concat([
    png.subarray(0, FIRST_CHUNK),
    length,
    data,
    Buffer.alloc(4),
    png.subarray(FIRST_CHUNK),
  ]);
}

const repeated = (piece: string, bytes: number) => Buffer.alloc(bytes - (bytes % piece.length), piece);

/** Uploads that are expensive to read, by their content. */
export function* expensiveForms(bytes: number): Generator<[kind: string, form: Form]> {
  const field = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`;
  yield ['a form of many fields', { contentType: CONTENT_TYPE, body: repeated(field, bytes) }];
  const pairs = { contentType: 'application/x-www-form-urlencoded', body: repeated('a=1&', bytes) };
  yield ['a form of pairs', pairs];
  yield ['a file that almost ends', formOf(repeated(`\r\n--${BOUNDARY.slice(1)}x`, bytes))];
  yield ['a file of line ends', formOf(repeated('\r\n--', bytes))];
  const start = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="">';
  yield ['a picture with open tags', formOf(pictureWithText(start + '<a:b>'.repeat(bytes / 100)))];
}
