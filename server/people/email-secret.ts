import type { EmailRecord } from '@/server/store/jobs/email';
import { createSignInCode } from './new-device/codes';
import { createPasswordLink } from './passwords/password-links';

/**
 * The link or code of an email, created when it is sent; null for an email without one. Each attempt creates a new one:
 * all links are valid, but only the last code is.
 */
export async function emailSecret({ linkForId, linkKind }: EmailRecord): Promise<string | null> {
  if (!linkForId || !linkKind) return null;
  const now = new Date();
  return linkKind === 'code'
    ? createSignInCode(linkForId, now)
    : createPasswordLink(linkForId, linkKind, now);
}
