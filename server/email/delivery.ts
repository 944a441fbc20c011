import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { JobHandler } from '@/server/jobs/worker';
import { createPasswordLink } from '@/server/people/passwords/password-links';
import { createSignInCode } from '@/server/people/new-device/codes';
import type { MailSettings } from '@/server/settings';
import { loadEmail, recordDelivery, type EmailRecord } from '@/server/store/jobs/email';
import { SEND_EMAIL } from './email';

const TIME_LIMIT_MS = 20_000;

const Payload = z.object({ emailId: z.string() });

/**
 * The link or the code that an email gets as it is sent; null for one without. Each attempt has its own; all links are
 * good, and the last code.
 */
async function secretFor({ linkForId, linkKind }: EmailRecord): Promise<string | null> {
  if (!linkForId || !linkKind) return null;
  const now = new Date();
  return linkKind === 'code'
    ? createSignInCode(linkForId, now)
    : createPasswordLink(linkForId, linkKind, now);
}

/** The handler that sends emails through this mail server; none without one, and the emails stay to be read here. */
export function emailHandlers(mail: MailSettings | null): Record<string, JobHandler> {
  if (!mail) return {};
  const transport = createTransport(
    {
      url: mail.smtpUrl,
      connectionTimeout: TIME_LIMIT_MS,
      greetingTimeout: TIME_LIMIT_MS,
      socketTimeout: TIME_LIMIT_MS,
      // An email is words of ours: nothing in it may have files or addresses read.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: mail.from },
  );

  async function send(payload: unknown): Promise<void> {
    const { emailId } = Payload.parse(payload);
    const email = await loadEmail(emailId);
    if (!email || email.sentAt) return;
    const { to, subject, createdAt } = email;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const secret = await secretFor(email);
    const text = secret ? `${email.text}\n${secret}\n` : email.text;
    try {
      await transport.sendMail({ to: { name: '', address: to }, subject, text, date: createdAt, headers });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      await recordDelivery(emailId, { error: words.slice(0, 1000) });
      throw error;
    }
    await recordDelivery(emailId, { sentAt: new Date() });
  }
  return { [SEND_EMAIL]: send };
}
