import QRCode from 'qrcode';
import { publicOrigin } from '@/server/origins';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import type { LiveStory } from '@/server/store/pages/live';
import type { MachineFile } from '@/server/syndication/machine-file';

/** A picture of the QR code that leads to a story. */
export async function qrCodeFile({ id, address }: Pick<LiveStory, 'id' | 'address'>): Promise<MachineFile> {
  const body = await QRCode.toString(publicOrigin() + address, {
    type: 'svg',
    margin: 2,
    errorCorrectionLevel: 'M',
  });
  return { type: 'image/svg+xml', body, keys: [keyOf.story(id)] };
}
