import { canonicalForm } from '@/domain/audit/canonical-form';
import { chainedText, FIRST_HASH, type Anchor } from '@/domain/audit/chain';
import { listLinks, listUnlinked, type StoredLink } from '@/server/store/audit/links';
import type { VerifyFinding, Looked } from './finding';
import { sha256 } from './sha256';

const PAGE = 500;
/** At most this many events that were never linked are reported. */
const MAX_UNLINKED = 100;

const finding = (id: string, rule: string, detail?: string): VerifyFinding => ({
  part: 'chain',
  id,
  rule,
  detail,
});

/**
 * Verifies the chain of events from its start, or from a verified link.
 * @param from the last verified link; null: the start
 * @param anchors newest links of earlier times, stored elsewhere
 */
export async function* verifyChain(from: Anchor | null, anchors: Anchor[]): AsyncGenerator<Looked> {
  const missing = new Map(anchors.map(({ number, hash }) => [number, hash]));
  let last: Anchor = from ?? { number: '0', hash: FIRST_HASH };
  for (;;) {
    const links = await listLinks(BigInt(last.number), PAGE);
    for (const link of links) {
      const findings = findingsOf(link, last);
      const anchored = missing.get(link.number);
      if (anchored !== undefined && anchored !== link.hash)
        findings.push(finding(link.number, 'differs-from-anchor', link.eventId));
      missing.delete(link.number);
      last = link;
      yield { key: `${link.number}:${link.hash}`, findings };
    }
    if (links.length < PAGE) break;
  }
  const beyond = [...missing.keys()].filter(number => BigInt(number) > BigInt(last.number));
  const unlinked = await listUnlinked(MAX_UNLINKED);
  yield {
    key: `${last.number}:${last.hash}`,
    findings: [
      ...beyond.map(number => finding(number, 'anchored-link-missing')),
      ...unlinked.map(id => finding(id, 'event-not-linked')),
    ],
  };
}

function findingsOf(link: StoredLink, last: Anchor): VerifyFinding[] {
  const { number, eventId, kind, isDeleted, origin, originDigest } = link;
  const found: VerifyFinding[] = [];
  for (let missing = BigInt(last.number) + 1n; missing < BigInt(number) && found.length < PAGE; missing++)
    found.push(finding(String(missing), 'link-missing'));
  if (!found.length && link.previousHash !== last.hash)
    found.push(finding(number, 'does-not-follow', eventId));
  if (isDeleted) return [...found, finding(number, 'event-deleted', eventId)];
  if (sha256(chainedText(link)) !== link.hash)
    found.push(finding(number, 'event-changed', `${eventId} ${kind}`));
  found.push(...link.changedStates.map(state => finding(number, 'state-changed', state)));
  if (origin && sha256(canonicalForm([origin.salt, origin.network, origin.device])) !== originDigest)
    found.push(finding(number, 'origin-changed', eventId));
  return found;
}
