import { nameOfPaper } from '@/domain/paper/paper';
import { frontAddress, iconAddress } from '@/domain/story/address';
import { assetList } from '@/server/press/files/assets';
import { keyOf } from '@/server/press/surrogate-keys';
import { editionByPrefix, type PaperStructure } from '@/server/pages/paper';
import { wellFormedJson, type MachineFile } from '@/server/pages/structured-data/machine-file';

/** The web app manifest of an edition; null of no edition. https://www.w3.org/TR/appmanifest/ */
export function manifestFile(prefix: string | undefined, paper: PaperStructure): MachineFile | null {
  const edition = editionByPrefix(prefix, paper.editions);
  if (!edition) return null;
  const name = nameOfPaper(paper.settings, edition);
  const manifest = {
    id: frontAddress(edition),
    name,
    short_name: name,
    description: edition.description,
    lang: edition.lang,
    dir: edition.direction,
    start_url: frontAddress(edition),
    // A story links to its versions in other editions.
    scope: '/',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    categories: ['news'],
    icons: [
      ...(edition.icon ? [] : [{ src: `/assets/${assetList().icon}`, sizes: 'any', type: 'image/svg+xml' }]),
      ...([192, 512] as const).flatMap(size =>
        ['any', 'maskable'].map(purpose => ({
          src: iconAddress(edition, size),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ),
    ],
  };
  return { type: 'application/manifest+json', body: wellFormedJson(manifest), keys: [keyOf.paper] };
}
