import { MOST_IMPORT_BYTES } from '@/domain/people/import/limits';

/** Why a file could not be read as text. */
export type UnreadableFile = 'too-large' | 'not-utf-8' | 'unreadable';

/** The text of a file. Other encodings are refused: names would be added with wrong letters. */
export async function readTextFile(
  file: File,
): Promise<{ ok: true; text: string } | { ok: false; problem: UnreadableFile }> {
  if (file.size > MOST_IMPORT_BYTES) return { ok: false, problem: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { ok: false, problem: 'unreadable' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: 'not-utf-8' };
  }
}
