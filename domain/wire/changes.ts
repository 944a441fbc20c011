/** A paragraph of a version, and whether it is new in it or gone since the one before. */
export interface ChangedParagraph {
  text: string;
  change: 'same' | 'new' | 'gone';
}

/** The paragraphs of a version and those that are gone since the one before, in order. */
export function changedParagraphs(before: string[], after: string[]): ChangedParagraph[] {
  const kept = new Set(after);
  const known = new Set(before);
  const changes: ChangedParagraph[] = [];
  let at = 0;
  const passGone = (until: number) => {
    for (; at < until; at++) if (!kept.has(before[at]!)) changes.push({ text: before[at]!, change: 'gone' });
  };
  for (const text of after) {
    if (known.has(text)) {
      passGone(Math.max(at, before.indexOf(text, at) + 1));
      changes.push({ text, change: 'same' });
    } else changes.push({ text, change: 'new' });
  }
  passGone(before.length);
  return changes;
}
