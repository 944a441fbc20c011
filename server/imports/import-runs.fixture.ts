import { randomUUID } from 'node:crypto';
import type { ImportChoices } from '@/domain/imports/choices';
import type { Actor } from '@/domain/people/permissions';
import { loadImport } from '@/server/store/imports/imports';
import { listItems } from '@/server/store/imports/items';
import { actOnImport, addFile, createImport, chooseForImport } from './imports';
import { readImport } from './read-import';
import { runImport } from './run-import';

const running = new AbortController().signal;
const start = Date.parse('2026-11-30T04:00:00Z');
/** So that each import is later than the one before. */
let minutes = 0;

export interface TestFile {
  name: string;
  bytes: Buffer | string;
}

async function* chunks(bytes: Buffer | string) {
  yield Buffer.from(bytes);
}

/** Uploads files and reads them, with these choices; returns the id of the import. */
export async function dryRun(
  admin: Actor,
  files: TestFile[],
  chosen: Partial<ImportChoices> = {},
): Promise<string> {
  const now = new Date(start + ++minutes * 60_000);
  const id = await createImport(admin, { id: randomUUID() }, now);
  for (const { name, bytes } of files) await addFile(admin, id, { name, chunks: chunks(bytes) }, now);
  await actOnImport(admin, id, { action: 'read' }, now);
  await readImport(id, running);
  const { choices } = (await loadImport(id))!;
  if (Object.keys(chosen).length) await chooseForImport(admin, id, { ...choices, ...chosen });
  return id;
}

/** Takes an import through a step to its end. */
export async function runStep(admin: Actor, id: string, action: 'start' | 'undo'): Promise<void> {
  await actOnImport(admin, id, { action }, new Date(start + ++minutes * 60_000));
  await runImport(id, running);
}

/** As `dryRun`, and runs the import. */
export async function imported(
  admin: Actor,
  files: TestFile[],
  chosen: Partial<ImportChoices> = {},
): Promise<string> {
  const id = await dryRun(admin, files, chosen);
  await runStep(admin, id, 'start');
  return id;
}

export const linesOf = (id: string) => listItems(id, { after: -1, limit: 100 });

/** A post of a test export; defaults are those of a published post. */
export interface TestPost {
  id: number;
  link?: string;
  text?: string;
  status?: string;
  date?: string;
  changed?: string;
  title?: string;
}

/** A WordPress export of a site at `old.example`. */
export function wxrOf(...posts: TestPost[]): TestFile {
  const spaces =
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';
  const items = posts.map(
    ({ id, link = `https://old.example/${id}/`, text = 'Text.', status = 'publish', title, ...dates }) =>
      `<item><title>${title ?? `Pier ${id}`}</title><link>${link}</link><dc:creator>jo</dc:creator><category domain="category" nicename="news">News</category><category domain="post_tag" nicename="mud">Mud</category><wp:post_id>${id}</wp:post_id><wp:post_name>pier-${id}</wp:post_name><wp:post_type>post</wp:post_type><wp:status>${status}</wp:status><wp:post_date_gmt>${dates.date ?? '2014-03-05 10:00:00'}</wp:post_date_gmt><wp:post_modified_gmt>${dates.changed ?? dates.date ?? '2014-03-06 11:00:00'}</wp:post_modified_gmt><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`,
  );
  const author =
    '<wp:author><wp:author_login>jo</wp:author_login><wp:author_display_name>Jo Halloran</wp:author_display_name></wp:author>';
  const bytes = `<rss ${spaces}><channel><wp:base_blog_url>https://old.example</wp:base_blog_url>${author}${items.join('')}</channel></rss>`;
  return { name: 'old.xml', bytes };
}
