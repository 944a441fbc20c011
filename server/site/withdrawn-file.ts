import { withdrawnMark } from '@/domain/story/withdrawn';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import { keyOf } from '@/server/press/surrogate-keys';
import { listWithdrawnAddresses } from '@/server/store/pages/withdrawn';

/** Older ones are found when a device asks for them. */
const MOST = 500;

/** What readers' devices delete of what they keep. The addresses are digests, as a slug can say what had to go. */
export async function withdrawnFile(): Promise<MachineFile> {
  const withdrawn = await Promise.all((await listWithdrawnAddresses(MOST)).map(withdrawnMark));
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ withdrawn }),
    keys: [keyOf.stories],
  };
}
