import type { EmailRecord } from '@/server/store/jobs/email';
import { createSignInCode } from './new-device/codes';
import { createPasswordLink } from './passwords/password-links';

/**
 * The link or the code of an email, made as it is sent; null for an email without one. Each attempt gets a new one: all
 * links are valid, and only the last code.
 */
export async function emailSecret({ linkForId, linkKind }: EmailRecord): Promise<string | null> {
  if (!linkForId || !linkKind) return null;
  const now = new Date();
  return linkKind === 'code'
    ? createSignInCode(linkForId, now)
    : createPasswordLink(linkForId, linkKind, now);
}
