import { createElement } from 'react';
import { ApiPage } from '@/components/reader/pages/api-page';
import { readerHeaders } from '@/server/site/answer';
import { apiPage } from '@/server/site/api-page';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { view, keys } = await apiPage(new Date());
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = `<!doctype html>${renderToStaticMarkup(createElement(ApiPage, view))}`;
  return new Response(html, { headers: readerHeaders('text/html; charset=utf-8', keys) });
}
