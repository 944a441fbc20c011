import type { PaperSettings } from '@/domain/paper/paper';
import { publicOrigin } from '@/server/origins';
import { keyOf } from '@/server/press/surrogate-keys';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import type { PaperStructure } from '@/server/pages/paper';

const YEAR = 365 * 24 * 3_600_000;

const text = (body: string): MachineFile => ({
  type: 'text/plain; charset=utf-8',
  body: body.endsWith('\n') ? body : `${body}\n`,
  keys: [keyOf.paper],
});

/** The rules for crawlers, and the sitemaps. https://www.rfc-editor.org/rfc/rfc9309 */
export function robotsFile(): MachineFile {
  // Search results are not disallowed: a crawler must read a page to see that it must not be indexed.
  const closed = ['/newsroom', '/api/newsroom', '/api/auth'];
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

const written = (setting: string) => setting.trim() && text(setting.replaceAll('\r\n', '\n'));

/** Who may sell ads: the text of an admin, else a statement that no seller may. https://iabtechlab.com/ads-txt/ */
export function adsFile({ settings }: PaperStructure): MachineFile | null {
  const { adsText, contact } = settings;
  if (adsText.trim() || !contact) return written(adsText) || null;
  return text(`placeholder.example.com, placeholder, DIRECT, placeholder\ncontact=${contact}`);
}

/**
 * The ownership and accounts of the paper: the text of an admin, else its contact and accounts. https://journallist.net
 */
export function trustFile({ settings, editions }: PaperStructure): MachineFile | null {
  const contact = contactAddress(settings);
  if (settings.trustText.trim() || !contact) return written(settings.trustText) || null;
  const accounts = editions.flatMap(({ followLinks }) => followLinks.map(({ href }) => href));
  const social = [...new Set(accounts)].filter(href => /^https?:/.test(href)).map(href => `social=${href}`);
  return text([`contact=${contact}`, ...social].join('\n'));
}

/**
 * The admin's text completed as RFC 9116 requires: the contact, its canonical address, and an expiry date, a year ahead
 * unless the text has one. Null when there is neither a text nor a contact.
 */
export function securityFile({ settings }: PaperStructure, now: Date): MachineFile | null {
  const setting = settings.securityText.trim();
  const contact = contactAddress(settings);
  if (!setting && !contact) return null;
  const has = (field: string) => new RegExp(`^${field}:`, 'im').test(setting);
  const day = new Date(Math.floor((now.getTime() + YEAR) / 86_400_000) * 86_400_000);
  const lines = [
    ...(has('Contact') || !contact ? [] : [`Contact: ${contact}`]),
    ...(setting ? [setting.replaceAll('\r\n', '\n')] : []),
    ...(has('Expires') ? [] : [`Expires: ${day.toISOString().replace('.000', '')}`]),
    ...(has('Canonical') ? [] : [`Canonical: ${publicOrigin()}/.well-known/security.txt`]),
  ];
  return text(lines.join('\n'));
}

/** The key by which search engines verify a ping; null at any other address. https://www.indexnow.org */
export function indexNowFile(name: string, { settings }: PaperStructure): MachineFile | null {
  return settings.indexNowKey && name === settings.indexNowKey ? text(settings.indexNowKey) : null;
}
