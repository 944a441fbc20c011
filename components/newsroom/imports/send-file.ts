'use client';
import type { NotDone } from '@/components/api/send';
import { Added } from '@/domain/api/written';
import { newKey } from '@/components/ui/new-key';
import { Problem } from '@/domain/api/problem';

/** Creates a draft from one document. Returns its id, or the reason why there is none. */
export async function sendDocument(
  file: File,
  place: { editionId: string; deskId: string | null },
): Promise<NotDone | { id: string }> {
  const query = new URLSearchParams({
    ...{ name: file.name, editionId: place.editionId, deskId: place.deskId ?? '', key: newKey() },
  });
  return post(`/api/newsroom/documents?${query}`, file, answer => Added.parse(answer));
}

/** Sends one file unchanged, without a time limit: it may be an export of gigabytes. Returns the reason if refused. */
export async function sendFile(importId: string, file: File, name: string): Promise<NotDone | null> {
  const address = `/api/newsroom/imports/${importId}/files?name=${encodeURIComponent(name)}`;
  return post(address, file, () => null);
}

async function post<Data>(
  address: string,
  file: File,
  read: (answer: unknown) => Data,
): Promise<NotDone | Data> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok) return read(await response.json());
    const problem = Problem.safeParse(await response.json().catch(() => null)).data;
    const reason = problem?.reason ?? 'server-error';
    const { status } = response;
    return { done: false, reason, field: null, ...(problem && { problem }), status, isLost: false };
  } catch {
    return { done: false, reason: 'offline', field: null, isLost: true };
  }
}
