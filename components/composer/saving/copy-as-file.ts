import { blockWords } from '@/domain/history/words';
import { formatByline } from '@/domain/story/byline';
import { HEAD_TEXTS } from '@/domain/story/fields/derive';
import { printedFields } from '@/domain/story/second-texts';
import type { Draft } from '../draft';

/** Every word of a text, suggested ones too, as plain text. */
export function plainCopy({ fields, body }: Draft): string {
  const printed = printedFields(fields);
  const above = [...HEAD_TEXTS.map(name => printed[name]), formatByline(printed.bylines)];
  return [...above, ...(body.content ?? []).map(blockWords), printed.internalNote]
    .filter(Boolean)
    .join('\n\n');
}

/** Has the browser save a text as a file, without asking the server for anything. */
export function saveAsFile(draft: Draft): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([plainCopy(draft)], { type: 'text/plain;charset=utf-8' }));
  link.download = `${draft.fields.slug || 'story'}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
