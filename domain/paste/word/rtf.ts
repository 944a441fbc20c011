/** A picture in RTF; null for a format that cannot be shown. */
export type RtfPicture = { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array<ArrayBuffer> } | null;

const PICTURE = /\\pict(?![a-z])/g;

/**
 * The pictures of an RTF text, in order. Word puts its clipboard's pictures there; its HTML only names local
 * files.
 */
export function picturesInRtf(rtf: string): RtfPicture[] {
  const pictures: RtfPicture[] = [];
  for (const { index } of rtf.matchAll(PICTURE)) {
    // A duplicate of the picture, for programs that cannot read the first one.
    if (/\{\\nonshppict\s*\{\s*$/.test(rtf.slice(Math.max(0, index - 40), index))) continue;
    pictures.push(pictureOf(groupFrom(rtf, index)));
  }
  return pictures;
}

/** The rest of the group that starts before `at`, without nested groups. */
function groupFrom(rtf: string, at: number): string {
  let depth = 1;
  let kept = '';
  let from = at;
  for (const { 0: brace, index } of rtf.slice(at).matchAll(/[{}]/g)) {
    // A group ends the number of the preceding control word.
    if (depth === 1) kept += `${rtf.slice(from, at + index)} `;
    depth += brace === '{' ? 1 : -1;
    if (depth === 1) from = at + index + 1;
    if (depth === 0) break;
  }
  return kept;
}

function pictureOf(group: string): RtfPicture {
  const type = /\\pngblip/.test(group) ? 'image/png' : /\\jpegblip/.test(group) ? 'image/jpeg' : null;
  const hex = group.replace(/\\[a-z]+-?\d*\s?/gi, '').replace(/\s+/g, '');
  if (!type || hex.length < 2 || hex.length % 2 || /[^0-9a-f]/i.test(hex)) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let place = 0; place < bytes.length; place++)
    bytes[place] = digitAt(hex, place * 2) * 16 + digitAt(hex, place * 2 + 1);
  return { type, bytes };
}

function digitAt(hex: string, place: number): number {
  const code = hex.charCodeAt(place);
  return code < 58 ? code - 48 : (code & 0xdf) - 55;
}
