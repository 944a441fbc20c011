import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ARABIC_EDITION } from '@/scripts/test/arabic-edition';
import { signInAs } from '@/scripts/test/sign-in';
import type { TestServer } from '@/scripts/test/server';
import { newsroomApi } from '../newsroom-api';
import { newestStory } from '../publishing';

const CODE = 'ar';
const SECTION = { parentId: null, slug: 'economy', name: 'اقتصاد', description: '' };
const SENTENCES =
  'أُغلق الميناء القديم يوم الثلاثاء، ونُقلت ست وثلاثون رافعة إلى الرصيف الجديد. تقول الإدارة إن الضجيج انخفض منذ الربيع. ويستمر العمل حتى نهاية العام.';
const PARAGRAPHS = 12;

/**
 * Adds an Arabic edition to the demo paper, with one story that has the lead picture of another.
 * @returns the paths of the front and the story
 */
export async function addArabicPages(server: TestServer): Promise<[front: string, story: string]> {
  const headers = await signInAs(server.url, 'kofi.mensah@broadsheet.example', server.password);
  const call = newsroomApi(server.url, headers);
  await call('POST', '/editions', { ...ARABIC_EDITION, code: CODE });
  const editionId = await editionNamed(server, CODE);
  const { id: sectionId } = await call('POST', '/sections', { ...SECTION, editionId });
  const { story: other } = await call('GET', `/stories/${await newestStory(server.url)}`);
  const { id } = await call('POST', '/stories', { editionId, deskId: null });
  const { story } = await call('GET', `/stories/${id}`);
  const fields = {
    ...story.fields,
    sectionId,
    lead: (other.fields as { lead: unknown }).lead,
    slug: 'quiet-harbour',
    headline: 'ميناء يصمت، والأرقام ترتفع',
    standfirst: 'رافعات كهربائية تغيّر صباح المدينة.',
  };
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: SENTENCES }] };
  const body = { type: 'doc', content: Array.from({ length: PARAGRAPHS }, () => paragraph) };
  const text = { version: story.version, key: randomUUID(), editionId, deskId: null, fields, body };
  const { version } = (await call('PUT', `/stories/${id}`, text)).story;
  const publish = { action: 'publish', version, key: randomUUID() };
  const { liveAddress } = (await call('POST', `/stories/${id}/actions`, publish)).story;
  return [`/${CODE}`, liveAddress];
}

async function editionNamed(server: TestServer, code: string): Promise<string> {
  const client = new Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM "Edition" WHERE code = $1', [code]);
    return rows[0]!.id;
  } finally {
    await client.end();
  }
}
