import { blockWords } from '@/domain/history/words';
import { formatByline } from '@/domain/story/byline';
import { HEAD_TEXTS } from '@/domain/story/fields/derive';
import { printedFields } from '@/domain/story/second-texts';
import type { Draft } from '../draft';

/** All words of a text, including suggested ones, as plain text. */
export function plainCopy({ fields, body }: Draft): string {
  const printed = printedFields(fields);
  const above = [...HEAD_TEXTS.map(name => printed[name]), formatByline(printed.bylines)];
  return [...above, ...(body.content ?? []).map(blockWords), printed.internalNote]
    .filter(Boolean)
    .join('\n\n');
}

/** Saves a text as a file, without a request to the server. */
export function saveAsFile(draft: Draft): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([plainCopy(draft)], { type: 'text/plain;charset=utf-8' }));
  link.download = `${draft.fields.slug || 'story'}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
