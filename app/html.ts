import type { ReactElement } from 'react';
import { nonceOf } from '@/server/press/headers';

/** A page as a whole document. */
export async function htmlOf(page: ReactElement): Promise<string> {
  // Next refuses a static import of this module from a route, although a route may respond with HTML.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** A reader's page in a preview: its rules have the nonce of the answer's policy. */
export async function previewHtml(page: ReactElement, request: Request): Promise<string> {
  const nonce = nonceOf(request.headers.get('content-security-policy'));
  return (await htmlOf(page)).replace('<style>', `<style nonce="${nonce}">`);
}
