import { LOOK_FILE_TYPES, lookFile } from '@/domain/paper/look';
import { keyOf } from '@/server/press/surrogate-keys';
import type { PaperStructure } from '@/server/pages/paper';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import { loadLookFile } from '@/server/store/paper/look-files';

const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' };

/** A picture that the look of an edition has; null for one that none has. */
export async function lookPicture(id: string, { editions }: PaperStructure): Promise<MachineFile | null> {
  const file = lookFile(id);
  const isUsed = editions.some(({ plateDay, plateNight, icon }) => [plateDay, plateNight, icon].includes(id));
  const body = file && isUsed ? await loadLookFile(id) : null;
  return body && { type: LOOK_FILE_TYPES[file!.type], body, keys: [keyOf.paper], headers: FOR_GOOD };
}
