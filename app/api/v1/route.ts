import { createElement } from 'react';
import { ApiPage } from '@/components/reader/api-page';
import { readerHeaders } from '@/server/reader/answer';
import { apiPage } from '@/server/reader/api-page';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { view, keys } = await apiPage(new Date());
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = `<!doctype html>${renderToStaticMarkup(createElement(ApiPage, view))}`;
  return new Response(html, { headers: readerHeaders('text/html; charset=utf-8', keys) });
}
