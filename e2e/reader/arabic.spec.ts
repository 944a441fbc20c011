import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { Client } from 'pg';
import { ARABIC_EDITION } from '@/scripts/test/arabic-edition';
import { expectAccessibleIn } from '@/e2e/accessible';
import { expect, test, type Desk } from '@/e2e/fixtures';

/** The id of a row by its only distinguishing text. */
async function idOf(sql: string, value: string): Promise<string> {
  const client = new Client({ connectionString: process.env.BROADSHEET_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<{ id: string }>(sql, [value])).rows[0]!.id;
  } finally {
    await client.end();
  }
}

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const cell = (type: string, words: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(words)],
});

const BODY = {
  type: 'doc',
  content: [
    paragraph('أُغلق الميناء القديم يوم الثلاثاء، ونُقلت ست وثلاثون رافعة إلى الرصيف الجديد، ومعها 412 عاملاً.'),
    { type: 'heading', attrs: { level: 2 }, content: [text('خطة لها ثمن')] },
    paragraph('تقول الإدارة إن الضجيج انخفض من 71 إلى 57 ديسيبل (dB) منذ الربيع.'),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('رافعات كهربائية')] },
        { type: 'listItem', content: [paragraph('قوارب تعمل بالبطاريات')] },
      ],
    },
    { type: 'quotation', attrs: { cite: 'عاملة في الميناء' }, content: [paragraph('صرت أسمع الطيور.')] },
    { type: 'pullQuote', attrs: { attribution: 'قاو' }, content: [text('الهدوء عمل أيضاً')] },
    { type: 'factBox', attrs: { title: 'بالأرقام' }, content: [paragraph('٣٦ رافعة و٤١٢ عاملاً')] },
    {
      type: 'table',
      attrs: { caption: 'قبل وبعد', source: 'مكتب الميناء' },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'القياس'), cell('tableHeader', '2026')] },
        { type: 'tableRow', content: [cell('tableHeader', 'الضجيج'), cell('tableCell', '57')] },
      ],
    },
    { type: 'embed', attrs: { provider: 'vimeo', id: '123', title: 'فيلم عن الميناء' } },
    { type: 'divider' },
    paragraph('ويستمر العمل حتى نهاية العام.'),
  ],
};

async function send(request: APIRequestContext, { headers }: Desk, path: string, data: object) {
  const answer = await request.post(`/api/newsroom/${path}`, { headers, data });
  expect([path, answer.status(), await answer.text()]).toEqual([path, answer.status(), expect.any(String)]);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as { id: string };
}

async function beginEdition(request: APIRequestContext, admin: Desk, code: string): Promise<string> {
  await send(request, admin, 'editions', { ...ARABIC_EDITION, code });
  return idOf('SELECT id FROM "Edition" WHERE code = $1', code);
}

/** Adds a topic and an author with a profile, both under this slug, by names that no earlier attempt has taken. */
async function addNamed(request: APIRequestContext, editor: Desk, slug: string) {
  const topic = { slug, names: { ar: `الموانئ ${slug}` }, descriptions: { ar: 'ما يحدث عند الأرصفة.' } };
  const profile = { titles: { ar: 'مراسلة' }, bios: { ar: 'تكتب عن الموانئ منذ 2012.' } };
  const author = { slug, names: { ar: `لين يوتشن ${slug}` }, ...profile, email: '', portraitId: null };
  const { id: topicId } = await send(request, editor, 'topics', topic);
  const { id: authorId } = await send(request, editor, 'authors', author);
  return { topicId, authorId };
}

async function publish(
  request: APIRequestContext,
  editor: Desk,
  place: { editionId: string; sectionId: string },
  { topicId, authorId }: { topicId: string; authorId: string },
) {
  const { editionId, sectionId } = place;
  const { id } = await send(request, editor, 'stories', { editionId, deskId: null });
  const at = `/api/newsroom/stories/${id}`;
  const { headers } = editor;
  const read = async () => (await (await request.get(at, { headers })).json()) as { story: StoryAnswer };
  const { story } = await read();
  const fields = {
    ...story.fields,
    sectionId,
    slug: 'quiet-harbour',
    kicker: 'موانئ',
    headline: 'ميناء يصمت، والأرقام ترتفع',
    standfirst: 'رافعات كهربائية تغيّر صباح المدينة في Zhoushan.',
    topicIds: [topicId],
    bylines: [{ role: 'by', name: 'لين يوتشن', authorId }],
  };
  const saved = await request.put(at, {
    headers,
    data: { version: story.version, key: randomUUID(), editionId, deskId: null, fields, body: BODY },
  });
  expect(await saved.json()).toHaveProperty('story.version');
  const { version } = (await read()).story;
  await send(request, editor, `stories/${id}/actions`, { action: 'publish', version, key: randomUUID() });
  const { liveAddress } = (await read()).story;
  return liveAddress!;
}

interface StoryAnswer {
  version: number;
  fields: object;
  liveAddress: string | null;
}

test('Readers of an Arabic edition get every page from right to left, with nothing for axe to find', async ({
  at,
  page,
  request,
}) => {
  const [admin, editor] = [await at('kofi'), await at('ines')];
  const code = `ar-${Date.now().toString(36)}`;
  const editionId = await beginEdition(request, admin, code);
  await send(request, admin, 'sections', {
    editionId,
    parentId: null,
    slug: 'economy',
    name: 'اقتصاد',
    description: '',
  });
  const sectionId = await idOf('SELECT id FROM "Section" WHERE "editionId" = $1', editionId);
  const named = await addNamed(request, editor, code);
  const story = await publish(request, editor, { editionId, sectionId }, named);
  expect(await (await request.get(`/${code}`)).text()).toContain('>صحيفة الميناء</span>');
  const [, , , year, month, day] = story.split('/');
  const pages = [
    '',
    '/economy',
    story.slice(code.length + 1),
    '/search',
    `/search?q=${encodeURIComponent('الميناء')}`,
    '/archive',
    `/archive/${year}/${month}/${day}`,
    `/topic/${code}`,
    `/author/${code}`,
    '/most-viewed',
    '/corrections',
    '/nowhere',
  ];
  for (const path of pages) {
    await page.goto(`/${code}${path}`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectAccessibleIn(page, [
      { colorScheme: 'light', width: 1440 },
      { colorScheme: 'dark', width: 320 },
    ]);
  }
  await page.goto(`/${code}/search?q=${encodeURIComponent('رافعه')}`);
  await expect(page.getByRole('article').locator('mark').first()).toHaveText(/رافع/);
});
