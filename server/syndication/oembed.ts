import { authorAddress, frontAddress } from '@/domain/story/address';
import { escapeHtml } from '@/domain/document/spec';
import { cropAtMost } from '@/domain/media/media';
import { nameOfPaper } from '@/domain/paper/paper';
import { publicOrigin } from '@/server/origins';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadLive } from '@/server/store/pages/live';
import { loadReferences } from '@/server/store/pages/references';
import { findStoryAt } from '@/server/store/pages/story-at';
import { problem, wellFormedJson, type MachineFile } from '@/server/pages/structured-data/machine-file';
import type { PaperStructure } from '@/server/pages/paper';
import { shortText, type TextInLanguage } from '@/server/pages/structured-data/short-text';
import { element, xmlDocument } from '@/domain/xml';
import { parseUrl } from '@/domain/web-address';

const WIDTH = 600;
const HEIGHT = 240;
const THUMBNAIL = 640;
/** Seconds for which consumers may keep an answer. */
const CACHE_AGE = 3600;

/**
 * A story for another site's page, as a quotation with a link. https://oembed.com Errors: 400 without an address or
 * with an invalid size, 404 for an address without a live story, 501 for another format.
 */
export async function oembedFile(query: URLSearchParams, paper: PaperStructure): Promise<MachineFile> {
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml')
    return problem(501, 'format-not-offered', { offered: ['json', 'xml'] });
  const address = query.get('url');
  if (!address) return problem(400, 'parameter-missing', { parameter: 'url' });
  const [maxwidth, maxheight] = ['maxwidth', 'maxheight'].map(name => pixels(query.get(name)));
  if (maxwidth === null) return problem(400, 'parameter-is-wrong', { parameter: 'maxwidth' });
  if (maxheight === null) return problem(400, 'parameter-is-wrong', { parameter: 'maxheight' });
  const story = await storyAt(address);
  if (!story) return problem(404, 'no-such-story');
  const size = { width: Math.min(WIDTH, maxwidth ?? WIDTH), height: Math.min(HEIGHT, maxheight ?? HEIGHT) };
  const answer = await describe(story, size, paper);
  const keys = [keyOf.story(story.id), keyOf.paper];
  const headers = { 'access-control-allow-origin': '*' };
  if (format === 'json')
    return { type: 'application/json', body: wellFormedJson(answer), keys, headers, isTransient: true };
  const parts = Object.entries(answer).map(([name, value]) => element(name, String(value)));
  const body = xmlDocument(element('oembed', parts));
  return { type: 'text/xml; charset=utf-8', body, keys, headers, isTransient: true };
}

/** Undefined when absent, null for an invalid number of pixels. */
function pixels(value: string | null): number | null | undefined {
  if (value === null) return undefined;
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : null;
}

async function storyAt(address: string) {
  const url = parseUrl(address);
  if (url?.origin !== publicOrigin()) return null;
  let path: string;
  try {
    // The page redirects there, too.
    path = decodeURIComponent(url.pathname).replace(/(?<!\/)\/+$/, '');
  } catch {
    return null;
  }
  const found = path.includes('\0') ? null : await findStoryAt(path);
  if (found?.kind === 'moved') return loadLive(found.storyId);
  return found?.kind === 'live' ? found.story : null;
}

const inLang = (lang: string, edition: { lang: string }) =>
  lang === edition.lang ? '' : ` lang="${escapeHtml(lang)}"`;

async function describe(
  story: NonNullable<Awaited<ReturnType<typeof storyAt>>>,
  size: { width: number; height: number },
  { settings, editions }: PaperStructure,
) {
  const { fields } = story;
  const origin = publicOrigin();
  const edition = editions.find(({ id }) => id === story.editionId)!;
  const name = nameOfPaper(settings, edition);
  const writer = fields.bylines.find(({ role }) => role === 'by');
  const { authors } = await loadReferences({ authorIds: writer?.authorId ? [writer.authorId] : [] });
  const lead = story.picture;
  const thumbnail = lead && cropAtMost(lead, '16x9', Math.min(THUMBNAIL, size.width));
  const author = writer?.authorId ? authors.get(writer.authorId) : undefined;
  const url = origin + story.address;
  const headline = shortText(fields.headline, edition);
  const standfirst = shortText(fields.standfirst, edition);
  const linked = ({ text, lang }: TextInLanguage) =>
    `<p${inLang(lang, edition)}><a href="${escapeHtml(url)}">${escapeHtml(text)}</a></p>`;
  const paragraph = ({ text, lang }: TextInLanguage) =>
    text && `<p${inLang(lang, edition)}>${escapeHtml(text)}</p>`;
  const html = [
    `<blockquote cite="${escapeHtml(url)}" lang="${escapeHtml(edition.lang)}" dir="${edition.direction}">`,
    linked(headline),
    headline.second && linked(headline.second),
    paragraph(standfirst),
    standfirst.second && paragraph(standfirst.second),
    `<footer>${escapeHtml(name)}</footer></blockquote>`,
  ]
    .filter(Boolean)
    .join('');
  return {
    version: '1.0',
    type: 'rich',
    title: headline.text,
    ...(writer && { author_name: writer.name }),
    ...(author && { author_url: origin + authorAddress(edition, author.slug) }),
    provider_name: name,
    provider_url: origin + frontAddress(edition),
    cache_age: CACHE_AGE,
    // All three or none, and never larger than requested.
    ...(thumbnail &&
      thumbnail.width <= size.width && {
        thumbnail_url: origin + thumbnail.href,
        thumbnail_width: thumbnail.width,
        thumbnail_height: thumbnail.height,
      }),
    html,
    ...size,
  };
}
