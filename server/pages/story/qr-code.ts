import { publicOrigin } from '@/server/origins';
import { keyOf } from '@/server/press/surrogate-keys';
import { qrCode } from '@/server/qr-code';
import type { LiveStory } from '@/server/store/pages/live';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';

/** A QR code of a story's address as a picture. */
export async function qrCodeFile({ id, address }: Pick<LiveStory, 'id' | 'address'>): Promise<MachineFile> {
  const body = await qrCode(publicOrigin() + address);
  return { type: 'image/svg+xml', body, keys: [keyOf.story(id)] };
}
