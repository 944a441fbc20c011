import { lookup } from 'node:dns/promises';
import { connect } from 'node:tls';
import { fault, warning, type InstallationFinding } from './finding';

const LIMIT_MS = 5000;
const DAY_MS = 24 * 60 * 60_000;
/** Automatic renewal happens a month before a certificate expires. */
const RENEWAL_DAYS = 14;

/** Names of the machine itself, where nothing crosses a network unencrypted. */
const isLocal = (host: string) =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host) || host.endsWith('.localhost');

/** The public addresses: whether their names resolve, and what encrypts connections to them. */
export async function examineAddresses(
  { publicUrl, newsroomUrl, proxies }: { publicUrl: string; newsroomUrl: string; proxies: number },
  now: Date,
): Promise<InstallationFinding[]> {
  const urls = [...new Set([publicUrl, newsroomUrl])].map(url => new URL(url));
  const found = await Promise.all(urls.map(url => examineAddress(url, now)));
  if (urls.some(({ protocol }) => protocol === 'https:') && proxies === 0)
    found.push([
      warning(
        'proxies',
        'PROXIES is 0, but something in front must end TLS: all people have its address, and share the limits of one. Set PROXIES to how many proxies are in front.',
      ),
    ]);
  return found.flat();
}

async function examineAddress(url: URL, now: Date): Promise<InstallationFinding[]> {
  const { protocol, hostname, origin } = url;
  if (isLocal(hostname)) return [];
  const isKnown = await lookup(hostname.replace(/^\[|\]$/g, '')).then(
    () => true,
    () => false,
  );
  if (!isKnown) return [fault('addresses', `${hostname} is not in the DNS. Add an A or AAAA record for it.`)];
  if (protocol === 'https:') return examineCertificate(url, now);
  return [
    warning(
      'addresses',
      `${origin} is not encrypted: passwords and sessions can be read on the way. Use https, with a proxy that ends TLS.`,
    ),
  ];
}

/** The certificate that is served at an address. */
export async function examineCertificate(url: URL, now: Date): Promise<InstallationFinding[]> {
  const { hostname, port } = url;
  let served: Served;
  try {
    served = await servedCertificate(hostname, Number(port) || 443);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      fault(
        'addresses',
        `${url.origin} does not answer from here (${reason}). Check the proxy and the firewall.`,
      ),
    ];
  }
  return examineServed(hostname, served, now);
}

/** What a host serves. */
export function examineServed(host: string, { validTo, refusal }: Served, now: Date): InstallationFinding[] {
  const days = Math.floor((validTo.getTime() - now.getTime()) / DAY_MS);
  if (days < 0) return [fault('certificate', `That of ${host} expired on ${isoDay(validTo)}. Renew it.`)];
  if (refusal)
    return [
      fault(
        'certificate',
        `That of ${host} is not valid (${refusal}). Serve one of a public authority, with its chain.`,
      ),
    ];
  if (days >= RENEWAL_DAYS) return [];
  return [warning('certificate', `That of ${host} expires on ${isoDay(validTo)}. Check what renews it.`)];
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** A certificate, and why browsers would refuse it; '' when they would not. */
interface Served {
  validTo: Date;
  refusal: string;
}

function servedCertificate(host: string, port: number): Promise<Served> {
  return new Promise((resolve, reject) => {
    // Invalid ones too are read, to say what is wrong with them. Nothing is sent.
    const socket = connect(
      { host, port, servername: host, rejectUnauthorized: false, timeout: LIMIT_MS },
      () => {
        const { valid_to: validTo } = socket.getPeerCertificate();
        resolve({
          validTo: new Date(validTo),
          refusal: socket.authorized ? '' : String(socket.authorizationError),
        });
        socket.destroy();
      },
    );
    socket.on('timeout', () => socket.destroy(new Error('no answer in 5 s')));
    socket.on('error', reject);
  });
}
