import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Sender } from '@/server/jobs/outbox';
import type { MailSettings } from '@/server/settings';
import { loadEmail, recordDelivery } from '@/server/store/jobs/email';
import { EMAIL_MESSAGE } from './email';

const TIME_LIMIT_MS = 20_000;

const Message = z.object({ emailId: z.string() });

/** Senders of letters through this mail server; none without one, and the letters stay here to be read. */
export function emailSenders(mail: MailSettings | null): Record<string, Sender> {
  if (!mail) return {};
  const transport = createTransport(
    {
      url: mail.smtpUrl,
      connectionTimeout: TIME_LIMIT_MS,
      greetingTimeout: TIME_LIMIT_MS,
      socketTimeout: TIME_LIMIT_MS,
      // A letter is words of ours: nothing in it may have files or addresses read.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: mail.from },
  );

  async function send(data: unknown): Promise<void> {
    const { emailId } = Message.parse(data);
    const email = await loadEmail(emailId);
    if (!email || email.sentAt) return;
    const { to, subject, text, createdAt } = email;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    try {
      await transport.sendMail({ to: { name: '', address: to }, subject, text, date: createdAt, headers });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      await recordDelivery(emailId, { error: words.slice(0, 1000) });
      throw error;
    }
    await recordDelivery(emailId, { sentAt: new Date() });
  }
  return { [EMAIL_MESSAGE]: send };
}
