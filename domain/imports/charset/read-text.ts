import { decoded, ENCODINGS, type Encoding } from './encoders';
import { likelihood } from './likelihood';

/** A text, and the encoding that its bytes are in. */
export interface DecodedText {
  text: string;
  encoding: string;
}

const DECLARED =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?([\w-]{2,30})|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w-]{2,30})/i;

/**
 * The text of a file: by its byte order mark, as UTF-8 where it is valid, as it declares itself, or in the encoding in
 * which it is most likely to be a text.
 */
export function readText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked) return marked;
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const head = decoded(bytes.subarray(0, 2000), 'windows-1252') ?? '';
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const declared = meta ?? xml;
  const asDeclared = declared === undefined ? null : decoded(bytes, declared);
  const likely = ENCODINGS.flatMap((encoding): { encoding: Encoding; text: string; value: number }[] => {
    const text = decoded(bytes, encoding);
    return text === null ? [] : [{ encoding, text, value: likelihood(text) }];
  }).toSorted((one, other) => other.value - one.value)[0];
  if (asDeclared !== null && likelihood(asDeclared) >= (likely?.value ?? 0) - 0.1)
    return { text: asDeclared, encoding: declared!.toLowerCase() };
  return likely ?? { text: new TextDecoder().decode(bytes), encoding: 'utf-8' };
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  const encoding = starts(0xef, 0xbb, 0xbf)
    ? 'utf-8'
    : starts(0xff, 0xfe)
      ? 'utf-16le'
      : starts(0xfe, 0xff)
        ? 'utf-16be'
        : null;
  const text = encoding && decoded(bytes, encoding);
  return encoding && text !== null ? { text, encoding } : null;
}
