const MARK = /^\s*(?:[-*•·–]|\d{1,2}[.)、])\s*/;

/** The lines of a note as things to do, without bullets and numbers; none for a note of one line. */
export function noteItems(note: string): string[] {
  const items = note
    .split('\n')
    .map(line => line.replace(MARK, '').trim())
    .filter(Boolean);
  return items.length > 1 ? items : [];
}
