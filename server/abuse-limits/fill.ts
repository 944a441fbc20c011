import { linkedDomains } from '@/domain/document/linked-domains';
import { logger } from '@/server/log';
import { inTransaction } from '@/server/store/database';
import { keepFormerDomains, takeUnread } from '@/server/store/abuse-limits/linked-domains';
import { externalDomains } from './own-domain';

const BATCH = 100;

/**
 * Indexes the domains of texts that were public before domains were recorded, once, after an update or when a paper was
 * loaded by other means. Until then no domain counts as new.
 * @param signal ends it after the current batch; finished batches are kept
 */
export async function fillLinkedDomains(signal?: AbortSignal): Promise<void> {
  let texts = 0;
  for (let count = await fillBatch(); count !== null; count = await fillBatch()) {
    texts += count;
    signal?.throwIfAborted();
  }
  if (texts) logger.info({ texts }, 'read the domains that live stories link to');
}

/** @returns how many texts were read; null when none are left */
function fillBatch(): Promise<number | null> {
  return inTransaction(async connection => {
    const count = await takeUnread(BATCH, connection);
    const links = (count ?? []).flatMap(({ fields, body, ...text }) =>
      externalDomains(linkedDomains(body, fields ? [fields.canonicalUrl] : [])).map(domain => ({
        ...text,
        domain,
      })),
    );
    await keepFormerDomains(links, connection);
    return count && count.length;
  });
}
