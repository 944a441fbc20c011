import { readerPage } from '@/app/(reader)/[[...path]]/reader-page';
import { loadAssets } from '@/server/press/files/assets';
import type { SiteSource } from '@/server/static-site/export-site';

/** Readers' site of this installation, for an export. */
export async function siteSource(): Promise<SiteSource> {
  const assets = [...(await loadAssets())].map(([path, page]): [string, Uint8Array] => [
    path,
    page.forms.identity.body,
  ]);
  return { origin: process.env.PUBLIC_URL!, page: readerPage, assets: new Map(assets) };
}
