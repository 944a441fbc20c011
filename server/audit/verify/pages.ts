import { embedUrl, isEmbedProvider, playerUrl } from '@/domain/document/blocks/embed';
import { EMPTY_BODY, type BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
import { validBlocks } from '@/domain/document/validate';
import { keyOf } from '@/server/press/surrogate-keys';
import { listVerifiedPages, loadVerifiedPage, type VerifiedPage } from '@/server/store/audit/verified';
import type { VerifyFinding, Looked } from './finding';
import { pageParts, withoutSpaces } from './page-parts';
import { parseUrl } from '@/domain/web-address';

const PAGE = 50;
const SHOWN = 60;

/** A page as a reader gets it from the running server. */
export interface ReadPage {
  status: number;
  /** Its surrogate keys. */
  keys: string[];
  html: string;
}

/** Reads a page at a path, as a reader would. */
export type PageReader = (path: string) => Promise<ReadPage>;

/** The targets of the links for sharing a story. */
const SHARED_AT = [
  'https://service.weibo.com/share/share.php?',
  'https://x.com/intent/post?',
  'https://www.facebook.com/sharer/sharer.php?',
  'https://www.linkedin.com/sharing/share-offsite/?',
  'https://wa.me/?text=',
  'mailto:?subject=',
];

/**
 * Reads the page of every live story and compares it with the live revision: that it is made from that revision, has
 * its headline and every run of its text, and no link or script that is in neither the story, the frame nor the
 * settings.
 * @param origin of the addresses that the paper uses for its pages
 */
export async function* verifyPages(after: string, read: PageReader, origin: string): AsyncGenerator<Looked> {
  for (let last = after; ;) {
    const pages = await listVerifiedPages(last, PAGE);
    for (const page of pages) yield { key: page.id, findings: await findingsOfLive(page, read, origin) };
    if (pages.length < PAGE) return;
    last = pages.at(-1)!.id;
  }
}

/** The findings, unless the story was published again or withdrawn while its page was read. */
async function findingsOfLive(
  page: VerifiedPage,
  read: PageReader,
  origin: string,
): Promise<VerifyFinding[]> {
  const found = await findingsOf(page, read, origin);
  if (!found.length) return [];
  const now = await loadVerifiedPage(page.id);
  if (!now) return [];
  return now.liveRevisionId === page.liveRevisionId && now.address === page.address
    ? found
    : findingsOf(now, read, origin);
}

async function findingsOf(page: VerifiedPage, read: PageReader, origin: string): Promise<VerifyFinding[]> {
  const { id, address, liveRevisionId } = page;
  const finding = (rule: string, detail?: string): VerifyFinding => ({ part: 'pages', id, rule, detail });
  if (address === null) return [finding('no-address')];
  const { status, keys, html } = await read(address);
  if (status !== 200) return [finding('page-not-served', `${address} ${status}`)];
  if (!keys.includes(keyOf.revision(liveRevisionId))) return [finding('page-of-another-revision', address)];
  const { text, links, scripts } = pageParts(html);
  const known = new Set([
    ...textsIn([page.fields, page.body, page.entries, page.links]),
    ...embedsIn([page.body, page.entries]),
  ]);
  const foreign = links.filter(link => !isOwn(link, origin) && !isKnown(link, known));
  return [
    ...textOf(page)
      .filter(run => !text.includes(withoutSpaces(run)))
      .map(run => finding('text-missing', run.slice(0, SHOWN))),
    ...[...new Set(foreign)].map(link => finding('unknown-link', link.slice(0, SHOWN))),
    ...scripts.map(script => finding('unknown-script', script)),
  ];
}

/** The headline, and every run of text of the body as readers get it. */
function textOf({ fields, body }: VerifiedPage): string[] {
  const { headline } = fields as { headline?: unknown };
  const isDocument = (body as BodyNode | null)?.type === 'doc';
  const valid = isDocument ? publicBody(validBlocks(body as BodyNode).body) : EMPTY_BODY;
  return [...(typeof headline === 'string' ? [headline] : []), ...runsIn(valid)];
}

function runsIn(node: BodyNode): string[] {
  return [...(node.text ? [node.text] : []), ...(node.content ?? []).flatMap(runsIn)];
}

/** Every text anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** The addresses of embedded works, and of their players, anywhere in a value. */
function embedsIn(value: unknown): string[] {
  if (!value || typeof value !== 'object') return [];
  const { type, attrs } = value as Partial<BodyNode>;
  const { provider, id } = attrs ?? {};
  const isEmbed = type === 'embed' && typeof id === 'string' && isEmbedProvider(provider);
  const own = isEmbed ? [embedUrl(provider, id), playerUrl(provider, id) ?? ''] : [];
  return [...own, ...Object.values(value).flatMap(embedsIn)];
}

/** Whether an address is one of the paper itself: a path, a part of the page, or one with its origin. */
function isOwn(link: string, origin: string): boolean {
  if (link === '' || link.startsWith('#') || link.startsWith('data:image/')) return true;
  return new URL(link, origin).origin === origin;
}

/** Whether an address is in the editors' content, as it is or in its normalised form. */
function isKnown(link: string, known: Set<string>): boolean {
  const plain = link.replace(/^mailto:/, '');
  if (known.has(link) || known.has(plain) || SHARED_AT.some(start => link.startsWith(start))) return true;
  const url = parseUrl(link);
  return url !== null && [...known].some(text => parseUrl(text)?.href === url.href);
}
