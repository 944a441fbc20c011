import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { JobHandler } from '@/server/jobs/worker';
import { createPasswordLink } from '@/server/people/password-links';
import type { MailSettings } from '@/server/settings';
import { loadEmail, recordDelivery, type EmailRecord } from '@/server/store/jobs/email';
import { SEND_EMAIL } from './email';

const TIME_LIMIT_MS = 20_000;

const Payload = z.object({ emailId: z.string() });

/** The link that an email gets as it is sent; null for one without. Each attempt has its own, and all are good. */
async function linkFor({ linkForId, linkKind }: EmailRecord): Promise<string | null> {
  return linkForId && linkKind ? createPasswordLink(linkForId, linkKind, new Date()) : null;
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
    const link = await linkFor(email);
    const text = link ? `${email.text}\n${link}` : email.text;
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
