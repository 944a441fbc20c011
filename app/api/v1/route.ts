import { createElement } from 'react';
import { ApiPage } from '@/components/reader/pages/api-page';
import { htmlOf } from '@/app/html';
import { pageHeaders } from '@/server/site/answer';
import { apiPage } from '@/server/site/api-page';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { view, keys } = await apiPage(new Date());
  const html = await htmlOf(createElement(ApiPage, view));
  return new Response(html, { headers: pageHeaders(html, keys) });
}
