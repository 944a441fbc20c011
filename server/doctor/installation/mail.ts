import { Resolver } from 'node:dns/promises';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '@/server/settings';
import { fault, warning, type InstallationFinding } from './finding';

const LIMIT_MS = 5000;

/** Looks up names; tests use another server than the machine's. */
export type TextLookup = (name: string) => Promise<string[]>;

/** Looks up the TXT records of a name; none is an empty list. @throws the error of the resolver when it does not answer */
export async function lookUpTexts(name: string, servers?: string[]): Promise<string[]> {
  const resolver = new Resolver({ timeout: LIMIT_MS, tries: 1 });
  if (servers) resolver.setServers(servers);
  try {
    return (await resolver.resolveTxt(name)).map(parts => parts.join(''));
  } catch (error) {
    if (['ENODATA', 'ENOTFOUND'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** The mail server, and whether others will accept its email from the sender's domain. */
export async function examineMail(
  mail: MailSettings | null,
  textsOf: TextLookup = lookUpTexts,
): Promise<InstallationFinding[]> {
  if (!mail)
    return [
      warning(
        'mail',
        'None is set: invitations, links to choose a password and alarms are not sent. Set SMTP_URL and MAIL_FROM.',
      ),
    ];
  return [...(await examineServer(mail.smtpUrl)), ...(await examineSender(mail.from, textsOf))];
}

async function examineServer(url: string): Promise<InstallationFinding[]> {
  const limits = { connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS };
  const transport = createTransport({ url, ...limits });
  try {
    await transport.verify();
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      fault(
        'mail',
        `The server of SMTP_URL refuses or does not answer (${reason}). Check its address, name and password.`,
      ),
    ];
  } finally {
    transport.close();
  }
}

/** The records that tell receivers which servers may send for a domain. RFC 7208, RFC 7489 */
async function examineSender(from: string, textsOf: TextLookup): Promise<InstallationFinding[]> {
  const domain = /@([^\s<>@]+?)>?$/.exec(from)![1]!;
  try {
    const [own, policy] = [await textsOf(domain), await textsOf(`_dmarc.${domain}`)];
    const found: InstallationFinding[] = [];
    if (!own.some(text => /^v=spf1( |$)/i.test(text)))
      found.push(
        warning(
          'sender',
          `${domain} has no SPF record: emails may be taken for spam. Add a TXT record that names the mail server.`,
        ),
      );
    if (!policy.some(text => /^v=DMARC1\b/i.test(text)))
      found.push(
        warning(
          'sender',
          `${domain} has no DMARC record: others can send in its name. Add a TXT record at _dmarc.${domain}.`,
        ),
      );
    return found;
  } catch {
    return [
      warning('sender', `The records of ${domain} could not be looked up. Check the DNS of this machine.`),
    ];
  }
}
