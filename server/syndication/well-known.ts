import type { PaperSettings } from '@/domain/paper/paper';
import { INKS } from '@/domain/paper/inks';
import { publicOrigin } from '@/server/origins';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { drawAppIcon } from '@/server/media/drawing/app-icon';
import { assetList } from '@/server/press/files/assets';
import { wellFormedJson, type MachineFile } from './machine-file';
import { defaultEdition, type PaperStructure } from '@/server/pages/paper';

const YEAR = 365 * 24 * 3_600_000;

const text = (body: string): MachineFile => ({
  type: 'text/plain; charset=utf-8',
  body: body.endsWith('\n') ? body : `${body}\n`,
  keys: [keyOf.paper],
});

/** Who may fetch what, and where the sitemaps are. https://www.rfc-editor.org/rfc/rfc9309 */
export function robotsFile(): MachineFile {
  const closed = ['/newsroom', '/api/newsroom', '/api/auth', '/search?', '/*/search?'];
  const origin = publicOrigin();
  return text(
    [
      'User-agent: *',
      ...closed.map(path => `Disallow: ${path}`),
      '',
      `Sitemap: ${origin}/sitemap.xml`,
      `Sitemap: ${origin}/news-sitemap.xml`,
    ].join('\n'),
  );
}

/** The contact of the paper as an address; null without one. */
const contactAddress = ({ contact }: PaperSettings) =>
  contact && (contact.includes('://') ? contact : `mailto:${contact}`);

const written = (given: string) => given.trim() && text(given.replaceAll('\r\n', '\n'));

/** Who may sell ads: as an admin wrote it, else that no one does. https://iabtechlab.com/ads-txt/ */
export function adsFile({ settings }: PaperStructure): MachineFile | null {
  const { adsText, contact } = settings;
  if (adsText.trim() || !contact) return written(adsText) || null;
  return text(`placeholder.example.com, placeholder, DIRECT, placeholder\ncontact=${contact}`);
}

/** Whom the paper belongs to and where it is: as an admin wrote it, else its contact and accounts. https://journallist.net */
export function trustFile({ settings, editions }: PaperStructure): MachineFile | null {
  const contact = contactAddress(settings);
  if (settings.trustText.trim() || !contact) return written(settings.trustText) || null;
  const accounts = editions.flatMap(({ followLinks }) => followLinks.map(({ href }) => href));
  const social = [...new Set(accounts)].filter(href => /^https?:/.test(href)).map(href => `social=${href}`);
  return text([`contact=${contact}`, ...social].join('\n'));
}

/**
 * The admin's text with what RFC 9116 demands besides: the contact, its canonical address, and a date on which it
 * expires, a year ahead unless the text has one. Null when there is neither a text nor a contact.
 */
export function securityFile({ settings }: PaperStructure, now: Date): MachineFile | null {
  const given = settings.securityText.trim();
  const contact = contactAddress(settings);
  if (!given && !contact) return null;
  const has = (field: string) => new RegExp(`^${field}:`, 'im').test(given);
  const day = new Date(Math.floor((now.getTime() + YEAR) / 86_400_000) * 86_400_000);
  const lines = [
    ...(has('Contact') || !contact ? [] : [`Contact: ${contact}`]),
    ...(given ? [given.replaceAll('\r\n', '\n')] : []),
    ...(has('Expires') ? [] : [`Expires: ${day.toISOString().replace('.000', '')}`]),
    ...(has('Canonical') ? [] : [`Canonical: ${publicOrigin()}/.well-known/security.txt`]),
  ];
  return text(lines.join('\n'));
}

/** The key by which search engines know that a ping is ours; null at any other address. https://www.indexnow.org */
export function indexNowFile(name: string, { settings }: PaperStructure): MachineFile | null {
  return settings.indexNowKey && name === settings.indexNowKey ? text(settings.indexNowKey) : null;
}

/** Widths in pixels of the icons for home screens. */
const ICON_SIZES = [180, 192, 512] as const;
const FAVICON_SIZE = 48;

/** An icon made of the paper's initial; null in any other size. */
export async function iconFile(
  width: string,
  { settings, editions }: PaperStructure,
): Promise<MachineFile | null> {
  const offered = ICON_SIZES.find(size => String(size) === width);
  if (!offered) return null;
  const png = await drawAppIcon(settings.name, INKS[defaultEdition(editions).ink].night, offered);
  return { type: 'image/png', body: new Uint8Array(png), keys: [keyOf.paper] };
}

/** The icon at the address that browsers and feed readers try without being told. */
export async function faviconFile({ settings, editions }: PaperStructure): Promise<MachineFile> {
  const png = await drawAppIcon(settings.name, INKS[defaultEdition(editions).ink].night, FAVICON_SIZE);
  return { type: 'image/x-icon', body: new Uint8Array(icoOf(png, FAVICON_SIZE)), keys: [keyOf.paper] };
}

/** A PNG in the container of icons. https://en.wikipedia.org/wiki/ICO_(file_format) */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** The web app manifest. https://www.w3.org/TR/appmanifest/ */
export function manifestFile({ settings, editions }: PaperStructure): MachineFile {
  const edition = defaultEdition(editions);
  const manifest = {
    id: '/',
    name: settings.name,
    short_name: settings.name,
    description: edition.description,
    lang: edition.lang,
    dir: edition.direction,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    categories: ['news'],
    icons: [
      { src: `/assets/${assetList().icon}`, sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].flatMap(size =>
        ['any', 'maskable'].map(purpose => ({
          src: `/icon-${size}.png`,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ),
    ],
  };
  return { type: 'application/manifest+json', body: wellFormedJson(manifest), keys: [keyOf.paper] };
}
