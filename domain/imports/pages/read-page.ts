import { Readability } from '@mozilla/readability';
import { pageOf } from '@/domain/paste/page';
import { repaired } from '../charset/repair';
import { headBlocks, namesIn } from '../head-blocks';
import { noFacts, type StoryItem } from '../item';
import { NO_EXCEPTIONS, type RepairExceptions } from '../repair-exceptions';
import { joinedLosses, lose, type Losses } from '../losses';
import { readBody, readBodyOf } from '../read-body';
import { removeInjectedLinks } from './injected';
import { pageFacts, type PageMetadata } from './metadata';
import { parseUrl } from '@/domain/web-address';

/** The input of `readPageItem`. */
export interface PageInput {
  html: string;
  foreignId: string;
  /** The address it was fetched from; null for a file. */
  address: string | null;
  kept?: RepairExceptions;
}

/** Elements that only occur on a site's page; without any, the whole page is the story. */
const SITE =
  'nav, header, footer, aside, [role="navigation"], [class*="sidebar"], [id*="sidebar"], [class*="menu"]';
/** The minimum length of a story in a site's page. */
const SHORTEST = 140;

/** Reads a saved page, or a file of HTML: the story without its surroundings. */
export function readPageItem({ html: sent, foreignId, address, kept = NO_EXCEPTIONS }: PageInput): StoryItem {
  const { text: html, repair } = repaired(sent, kept);
  const losses: Losses = {};
  const page = pageOf(html);
  const facts = pageFacts(page);
  const base = address ?? facts.address;
  resolveLinks(page, base);
  removeInjectedLinks(page.body, base, losses, kept.hosts);
  removeControls(page, losses);
  const found = storyIn(page);
  const headline = found.title || facts.headline;
  const read = found.html === null ? readBodyOf(page, html, null) : readBody(found.html, null);
  const { body, lead } = withoutHead(read, headline, facts);
  const given = factsOf(facts, found.byline);
  const fields = { headline, standfirst: standfirstOf(facts, headline) };
  return {
    ...noFacts(foreignId),
    kind: 'story',
    ...given,
    address: base,
    fields,
    head: headBlocks({ fields, body, byline: namesIn(given.people) }),
    lead,
    body,
    pictures: read.pictures,
    ...{ threads: [], suggesters: [] },
    losses: joinedLosses(losses, read.losses),
    repairs: repair ? [repair] : [],
  };
}

interface FoundStory {
  /** Null when the whole page is the story. */
  html: string | null;
  title: string;
  byline: string;
}

/** The part of a page that is its story. */
function storyIn(page: Document): FoundStory {
  const whole = { html: null, title: headingOf(page), byline: '' };
  if (!page.querySelector(SITE)) return whole;
  const found = new Readability(page.cloneNode(true) as Document, {
    charThreshold: SHORTEST,
    keepClasses: true,
  }).parse();
  if (!found?.content || (found.textContent ?? '').trim().length < SHORTEST) return whole;
  return { html: found.content, title: '', byline: found.byline ?? '' };
}

/** The headline at the start of an HTML file. */
function headingOf(page: Document): string {
  const headings = page.querySelectorAll('h1');
  return headings.length === 1 ? (headings[0]!.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
}

function factsOf(facts: PageMetadata, byline: string) {
  const { people, sections, topics, publishedAt, changedAt, lang } = facts;
  const name = byline
    .replace(/^by\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const named = people.length || !name || name.length > 80 ? people : [{ foreignId: name, name, email: '' }];
  return { people: named, sections, topics, publishedAt, changedAt, lang, isPublished: publishedAt !== null };
}

const standfirstOf = ({ standfirst }: PageMetadata, headline: string) =>
  standfirst === headline ? '' : standfirst;

/** Removes the headline and the lead picture, which are fields, from the body. */
function withoutHead(read: ReturnType<typeof readBody>, headline: string, { picture }: PageMetadata) {
  const textOf = (node: { text?: string; content?: unknown[] }): string =>
    node.text ?? (node.content ?? []).map(child => textOf(child as { text?: string })).join('');
  const content = [...(read.body.content ?? [])];
  const [first] = content;
  const isHeadline =
    (first?.type === 'heading' || first?.type === 'paragraph') && textOf(first).trim() === headline;
  if (isHeadline) content.shift();
  const body = { ...read.body, content: content.length ? content : [{ type: 'paragraph' }] };
  const shown = read.pictures.some(({ source }) => source.kind === 'address');
  const lead =
    picture && !shown
      ? {
          placeholder: '',
          source: { kind: 'address' as const, address: picture },
          alt: '',
          caption: '',
          credit: '',
        }
      : null;
  return { body, lead };
}

/** Removes controls that only work on the page, and readers' comments. */
function removeControls(page: Document, losses: Losses): void {
  for (const form of page.querySelectorAll('form, button, input')) form.remove();
  const comments = page.querySelectorAll('#comments, .comments, #disqus_thread');
  for (const block of comments) {
    lose(losses, 'readersComments', block.textContent ?? '');
    block.remove();
  }
}

function resolveLinks(page: Document, base: string | null): void {
  if (!base) return;
  for (const [selector, name] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const)
    for (const element of page.querySelectorAll(selector)) {
      const own = element.getAttribute(name)!;
      const url = /^(#|data:)/i.test(own) ? null : parseUrl(own, base);
      if (url) element.setAttribute(name, url.href);
    }
}
