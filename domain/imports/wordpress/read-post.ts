import { pageOf } from '@/domain/paste/page';
import { repaired } from '../charset/repair';
import { noFacts, type ForeignPerson, type ForeignPicture, type PictureItem, type StoryItem } from '../item';
import { NO_EXCEPTIONS, type RepairExceptions } from '../repair-exceptions';
import { joinedLosses, lose, type Losses } from '../losses';
import { removeInjectedLinks } from '../pages/injected';
import { momentIn } from '../pages/metadata';
import { readBodyOf } from '../read-body';
import { htmlText } from '../html';
import { contentHtml } from './content';
import type { WxrAuthor, WxrItem } from './wxr-parser';

/** The input of `readPost`. */
export interface PostInput {
  foreignId: string;
  item: WxrItem;
  /** The authors in the export that the post refers to, by login. */
  authors: Record<string, WxrAuthor>;
  kept?: RepairExceptions;
}

/** Types of items that are parts of a site, not texts. */
const NOT_TEXTS =
  /^(nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|wpcf7_contact_form|attachment)$/;

/** The kind of an item in a WordPress export; null for a part of the site. */
export function kindOf({ texts }: WxrItem): 'story' | 'picture' | null {
  const type = texts.post_type ?? 'post';
  if (type === 'attachment') return texts.attachment_url ? 'picture' : null;
  return NOT_TEXTS.test(type) ? null : 'story';
}

/** Why a post is left out: it is in the bin, was never saved, or is empty. Null when it is imported. */
export function leftOut({ texts }: WxrItem): 'thrown-away' | 'unsaved' | 'empty' | null {
  if (texts.status === 'trash') return 'thrown-away';
  if (texts.status === 'auto-draft') return 'unsaved';
  return (texts.title ?? '').trim() || (texts.content ?? '').trim() ? null : 'empty';
}

/** The id of an item at its site. */
export const foreignIdOf = ({ texts }: WxrItem): string =>
  texts.post_id?.trim()
    ? `post:${texts.post_id.trim()}`
    : `guid:${(texts.guid ?? texts.link ?? texts.title ?? '').trim().slice(0, 300)}`;

/** A picture with its texts on the site. */
export const pictureOf = ({ texts, meta }: WxrItem): PictureItem => ({
  kind: 'picture',
  foreignId: `attachment:${(texts.post_id ?? '').trim()}`,
  address: (texts.attachment_url ?? '').trim(),
  alt: (meta._wp_attachment_image_alt ?? '').slice(0, 2000),
  caption: plain(texts.excerpt ?? '').slice(0, 2000),
  credit: '',
});

const plain = (html: string): string =>
  /[<&]/.test(html)
    ? (pageOf(html).body.textContent ?? '').replace(/\s+/g, ' ').trim()
    : html.replace(/\s+/g, ' ').trim();

/** Reads a post or page into a story. */
export function readPost({ foreignId, item, authors, kept = NO_EXCEPTIONS }: PostInput): StoryItem {
  const { texts, meta } = item;
  const losses: Losses = {};
  const [content, title, excerpt] = [texts.content, texts.title, texts.excerpt].map(text =>
    repaired(text ?? '', kept),
  );
  const address = /^https?:\/\//.test(texts.link ?? '') ? texts.link!.trim() : null;
  const page = pageOf(contentHtml(content!.text, losses) + enclosureHtml(meta.enclosure));
  removeInjectedLinks(page.body, address, losses, kept.hosts);
  const read = readBodyOf(page, content!.text, null);
  lose(losses, 'readersComments', item.comment, item.comments);
  if (texts.post_password) lose(losses, 'passwords', texts.title);
  return {
    ...noFacts(foreignId),
    kind: 'story',
    fields: {
      headline: plain(title!.text),
      standfirst: plain(excerpt!.text),
      slug: slugIn(texts.post_name ?? ''),
      canonicalUrl: '',
    },
    address,
    isPublished: texts.status === 'publish',
    publishedAt: momentOf(texts.post_date_gmt, texts.post_date),
    changedAt: momentOf(texts.post_modified_gmt, texts.post_modified),
    people: peopleOf(item, authors),
    sections: termsOf(item, 'category').filter(({ foreignId: slug }) => slug !== 'uncategorized'),
    topics: termsOf(item, 'post_tag'),
    lead: leadOf(meta._thumbnail_id),
    body: read.body,
    pictures: read.pictures.map(attached),
    ...{ threads: [], suggesters: [] },
    losses: joinedLosses(losses, read.losses),
    repairs: [title, excerpt, content].flatMap(one => one?.repair ?? []),
  };
}

/** A date of zeros means no date. */
const momentOf = (...dates: (string | undefined)[]): string | null =>
  dates.map(date => (date?.startsWith('0000') ? null : momentIn(date?.trim() ?? ''))).find(Boolean) ?? null;

function slugIn(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name;
  }
}

/** Several authors are terms of a plugin, in order; the creator alone is a login. */
function peopleOf({ terms, texts }: WxrItem, authors: Record<string, WxrAuthor>): ForeignPerson[] {
  const several = terms
    .filter(({ domain }) => domain === 'author')
    .map(({ slug, name }) => ({ login: slug.replace(/^cap-/, ''), name }));
  const creator = (texts.creator ?? '').trim();
  const named = several.length ? several : creator ? [{ login: creator, name: '' }] : [];
  return named.map(({ login, name }) => {
    const own = authors[login] ?? authors[name];
    return { foreignId: login.slice(0, 300), name: own?.name ?? (name || login), email: own?.email ?? '' };
  });
}

const termsOf = ({ terms }: WxrItem, domain: string) =>
  terms
    .filter(term => term.domain === domain && (term.slug || term.name))
    .map(({ slug, name }) => ({ foreignId: (slug || name).slice(0, 300), name: name || slug }));

function leadOf(id: string | undefined): ForeignPicture | null {
  const number = Number(id);
  if (!Number.isInteger(number) || number < 1) return null;
  const source = { kind: 'item' as const, foreignId: `attachment:${number}` };
  return { placeholder: '', source, alt: '', caption: '', credit: '' };
}

const attached = (picture: ForeignPicture): ForeignPicture => {
  const { source } = picture;
  return source.kind === 'address' && source.address.startsWith('attachment:')
    ? { ...picture, source: { kind: 'item', foreignId: source.address } }
    : picture;
};

/** A recording that readers could listen to, as a link. */
function enclosureHtml(enclosure: string | undefined): string {
  const [address = ''] = (enclosure ?? '').split('\n');
  return /^https?:\/\//.test(address.trim())
    ? `<p><a href="${htmlText(address.trim())}">${htmlText(address.trim())}</a></p>`
    : '';
}
