'use client';
import type { NotDone } from '@/components/api/send';
import { Problem } from '@/domain/api/problem';

/** Sends one file as it is, without a time limit: it may be an export of gigabytes. Answers why it was not taken. */
export async function sendFile(importId: string, file: File, name: string): Promise<NotDone | null> {
  const address = `/api/newsroom/imports/${importId}/files?name=${encodeURIComponent(name)}`;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok) return null;
    const problem = Problem.safeParse(await response.json().catch(() => null)).data;
    const reason = problem?.reason ?? 'server-error';
    return { done: false, reason, field: null, status: response.status, isLost: false };
  } catch {
    return { done: false, reason: 'offline', field: null, isLost: true };
  }
}
