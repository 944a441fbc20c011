import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { JobHandler } from '@/server/jobs/job-handler';
import type { MailSettings } from '@/server/settings';
import { loadEmail, recordDelivery, type EmailRecord } from '@/server/store/jobs/email';
import { SEND_EMAIL } from './email';

const TIME_LIMIT_MS = 20_000;

const Payload = z.object({ emailId: z.string() });

/**
 * The handler that sends emails through a mail server; none without one, when emails can be read in the newsroom.
 * @param secretFor makes the link or the code of an email as it is sent; null for an email without one
 */
export function emailHandlers(
  mail: MailSettings | null,
  secretFor: (email: EmailRecord) => Promise<string | null>,
): Record<string, JobHandler> {
  if (!mail) return {};
  const transport = createTransport(
    {
      url: mail.smtpUrl,
      connectionTimeout: TIME_LIMIT_MS,
      greetingTimeout: TIME_LIMIT_MS,
      socketTimeout: TIME_LIMIT_MS,
      // Emails are plain text, so attachments must not read files or addresses.
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
