import { oldAddress } from '@/domain/imports/addresses/old-path';
import type { ImportedItem } from '@/domain/imports/item';
import { lose, type Losses } from '@/domain/imports/losses';
import { publicOrigin } from '@/server/origins';
import type { PaperStructure } from '@/server/pages/paper';
import { resolve, type Destination } from '@/server/pages/resolve';
import { machineFile } from '@/server/site/machine-files';
import { keyOf } from '@/server/press/surrogate-keys';
import { hasOldPath } from '@/server/store/imports/items';
import { loadOrigin } from '@/server/store/imports/origins';
import { newPurge, type Purge } from '@/server/store/purges';

/** The old path of an item, and its losses. */
interface OldPlace {
  /** Empty: no redirect. */
  oldPath: string;
  losses: Losses;
}

/** The position of an item in an import. */
interface ItemPlace {
  importId: string;
  position: number;
  source: string;
  foreignId: string;
}

/** Finds the path to redirect to an item; collisions are listed as losses of the item. */
export async function oldPlaceOf(
  item: ImportedItem,
  place: ItemPlace,
  paper: PaperStructure,
): Promise<OldPlace> {
  const losses: Losses = {};
  const address = item.kind === 'story' ? item.address : item.kind === 'redirect' ? item.from : null;
  if (!address) return { oldPath: '', losses };
  const old = oldAddress(address);
  if ('problem' in old) {
    lose(losses, 'queryAddresses', address);
    return { oldPath: '', losses };
  }
  if (old.host !== null && old.host !== new URL(publicOrigin()).host) lose(losses, 'foreignHosts', address);
  const isRepeated = await hasOldPath(place.importId, old.path, place.position);
  if (!isRepeated && (await isFree(old.path, item, place, paper))) return { oldPath: old.path, losses };
  lose(losses, isRepeated ? 'repeatedAddresses' : 'takenAddresses', address);
  return { oldPath: '', losses };
}

/** Whether nothing of the paper is at a path, or only what the item became before. */
async function isFree(
  path: string,
  item: ImportedItem,
  { source, foreignId }: ItemPlace,
  paper: PaperStructure,
): Promise<boolean> {
  if (await machineFile(path, { paper, query: new URLSearchParams(), now: new Date() })) return false;
  const found = await resolve(path, paper);
  if (found.kind === 'not-found') return true;
  const storyId = storyAt(found);
  if (storyId !== null) return (await loadOrigin(source, foreignId))?.storyId === storyId;
  return found.kind === 'moved' && found.isOld === true && item.kind === 'redirect';
}

function storyAt(found: Destination): string | null {
  if (found.kind === 'story') return found.story.id;
  if (found.kind === 'gone' || found.kind === 'unpublished') return found.storyId;
  return found.kind === 'moved' && found.isOld ? found.storyId : null;
}

/** The pages that are stale when redirects change. */
export const purgeOfRedirects = (): Purge => newPurge([keyOf.redirects, keyOf.stories]);
