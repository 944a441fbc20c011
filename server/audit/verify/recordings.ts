import { extensionOf } from '@/domain/media/recording';
import { digestOf } from '@/server/media/recordings';
import { listVerifiedRecordings, type VerifiedRecording } from '@/server/store/audit/verified';
import type { VerifyFinding, Looked } from './finding';

const PAGE = 100;

/** Compares the file of every recording with the digest recorded at its upload. */
export async function* verifyRecordings(after: string): AsyncGenerator<Looked> {
  for (let last = after; ;) {
    const recordings = await listVerifiedRecordings(last, PAGE);
    for (const recording of recordings) yield { key: recording.id, findings: await findingsOf(recording) };
    if (recordings.length < PAGE) return;
    last = recordings.at(-1)!.id;
  }
}

async function findingsOf({ id, mime, sha256, recorded }: VerifiedRecording): Promise<VerifyFinding[]> {
  if (recorded === null) return [];
  const finding = (rule: string): VerifyFinding => ({ part: 'recordings', id, rule });
  const found = recorded === sha256 ? [] : [finding('digest-changed')];
  const digest = await digestOf(`${id}/recording.${extensionOf(mime)}`);
  if (digest === null) found.push(finding('file-missing'));
  else if (digest !== recorded) found.push(finding('file-changed'));
  return found;
}
