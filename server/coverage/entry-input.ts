import type { Body } from '@/domain/document/body';
import { measureBody } from '@/domain/document/bounds';
import { COVERAGE_LIMITS, hasContent, unfitForEntry } from '@/domain/coverage/entry';
import { parseWithBody } from '@/server/forms/parse-input';
import { Refused, refusedFields } from '@/server/problems/refused';

/**
 * An entry as a client sent it. The text is measured before anything else is done with it.
 * @throws Refused 422 naming the field, or the path into the text
 */
export async function parseEntry<T extends { title: string }>(
  shape: Parameters<typeof parseWithBody<T>>[0],
  sent: unknown,
): Promise<T & { body: Body }> {
  const weight = measureBody((sent as { body?: unknown } | null)?.body);
  if (typeof weight === 'number' && weight > COVERAGE_LIMITS.bytes)
    throw new Refused(422, 'too-large', { field: 'body', limit: COVERAGE_LIMITS.bytes });
  const input = await parseWithBody(shape, sent);
  const unfit = unfitForEntry(input.body);
  if (unfit) throw new Refused(422, 'not-in-an-entry', { field: 'body', detail: unfit });
  if (!hasContent(input)) throw refusedFields([{ field: 'body', reason: 'nothing-written' }]);
  return input;
}
