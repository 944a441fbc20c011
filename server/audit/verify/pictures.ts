import { mediaStore } from '@/server/media/stores/homes';
import { listVerifiedPictures, type VerifiedPicture } from '@/server/store/audit/verified';
import type { VerifyFinding, Looked } from './finding';
import { sha256 } from './sha256';

const PAGE = 100;

/** Compares every original picture, and every derived file, with its digest. */
export async function* verifyPictures(after: string): AsyncGenerator<Looked> {
  for (let last = after; ;) {
    const pictures = await listVerifiedPictures(last, PAGE);
    for (const picture of pictures) yield { key: picture.id, findings: await findingsOf(picture) };
    if (pictures.length < PAGE) return;
    last = pictures.at(-1)!.id;
  }
}

async function findingsOf({ id, sha256: digest, recorded, made }: VerifiedPicture): Promise<VerifyFinding[]> {
  const finding = (rule: string, detail?: string): VerifyFinding => ({ part: 'pictures', id, rule, detail });
  const found = recorded !== null && recorded !== digest ? [finding('digest-changed')] : [];
  const original = await mediaStore().get(`${id}/original`);
  if (!original) found.push(finding('file-missing', 'original'));
  else if (sha256(original) !== (recorded ?? digest)) found.push(finding('file-changed', 'original'));
  for (const file of made) {
    const bytes = await mediaStore().get(file.name);
    // A deleted file is made again at its next request.
    if (bytes && sha256(bytes) !== file.sha256)
      found.push(finding('file-changed', file.name.slice(id.length + 1)));
  }
  return found;
}
