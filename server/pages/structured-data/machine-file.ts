/** A response for programs: a file with a media type instead of a page. */
export interface MachineFile {
  /** Media type, with its charset where it has one. */
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  /** Its surrogate keys; without any, the press does not cache it. */
  keys: string[];
  /** 200 by default. */
  status?: number;
  headers?: Record<string, string>;
  /** Its addresses are unbounded; the press caches it for seconds only. */
  isTransient?: boolean;
}

/** The JSON escape of a lone surrogate. A text that merely contains these letters only takes the slower path. */
const LONE_SURROGATE = /\\ud[89a-f]/;

/** JSON whose texts are well-formed Unicode, which strict parsers demand. */
export function wellFormedJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  if (!LONE_SURROGATE.test(json)) return json;
  const wellFormed = (_: string, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part);
  return JSON.stringify(value, wellFormed, indent);
}

/** A refusal as RFC 9457 writes it, with our machine-readable reason. */
export function problem(status: number, reason: string, detail: Record<string, unknown> = {}): MachineFile {
  return {
    type: 'application/problem+json',
    status,
    body: `${wellFormedJson({ type: 'about:blank', status, title: reason, reason, ...detail })}\n`,
    keys: [],
    headers: { 'cache-control': 'no-store' },
  };
}

/** Where a line may break, and control characters. No-break and wide spaces are part of the text. */
const BREAKS = /[ \p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A text as one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').trim();
}
