import { createServer, type Server } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDnsServer, type DnsServer } from '@/scripts/test/services/dns-server';
import { startMailServer, type MailServer } from '@/scripts/test/mail-server';
import { testPaper } from '@/scripts/test/paper';
import { examineAddresses, examineCertificate, examineServed } from './addresses';
import type { InstallationFinding } from './finding';
import { examineInstallation } from './installation';
import { examineClock, examineDisk, examineMemory, examineSpace, examineZones } from './machine';
import { examineMail, lookUpTexts } from './mail';
import { CERTIFICATE, KEY } from './self-signed.fixture';

testPaper();

const now = new Date('2026-11-24T01:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);
const short = (found: InstallationFinding[]) => found.map(({ part, severity }) => `${severity}: ${part}`);
const MB = 1024 ** 2;
const GB = 1024 ** 3;
const DAY_MS = 24 * 60 * 60_000;

describe('The clock of the machine', () => {
  it.each([
    ['within the time that reading takes', 100, []],
    ['two seconds behind that of the database', 2100, []],
    ['three seconds behind that of the database', 3100, ['warning: clock']],
    ['three seconds ahead of that of the database', -3000, ['warning: clock']],
  ])('%s gives %j', (_, ms, expected) => {
    expect(short(examineClock(after(ms), [now, after(100)]))).toEqual(expected);
  });
});

describe('A folder', () => {
  it.each([
    [null, ['fault: disk']],
    [0, ['fault: disk']],
    [99 * MB, ['fault: disk']],
    [1900 * MB, ['warning: disk']],
    [3 * GB, []],
  ])('with %s bytes left gives %j', (free, expected) => {
    expect(short(examineSpace('/data', free))).toEqual(expected);
  });

  it('that does not exist is a fault which names it', async () => {
    expect((await examineDisk(['/nowhere/backups']))[0]!.text).toContain('/nowhere/backups is missing');
  });
});

it.each([
  [1, 1 * GB, []],
  [4, 4 * GB, []],
  [4, 2 * GB, ['warning: memory']],
])('%s processes with %s bytes of memory give %j', (processes, memory, expected) => {
  expect(short(examineMemory(processes, memory))).toEqual(expected);
});

it('A zone of an edition that Node or the database does not know is a fault', () => {
  const known = new Set(['Asia/Shanghai', 'Mars/Olympus']);
  const found = examineZones(['Asia/Shanghai', 'Mars/Olympus', 'Europe/Paris'], known);
  expect(found.map(({ text }) => text.split(' ')[0])).toEqual(['Mars/Olympus', 'Europe/Paris']);
});

describe('Public addresses', () => {
  const examined = async (publicUrl: string, newsroomUrl: string, proxies = 0) =>
    short(await examineAddresses({ publicUrl, newsroomUrl, proxies }, now));

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000', 'http://desk.localhost'])(
    '%s need neither a certificate nor a proxy',
    async url => expect(await examined(url, url)).toEqual([]),
  );

  it('whose names are not in the DNS are faults, each once', async () => {
    expect(await examined('http://paper.invalid', 'http://desk.paper.invalid')).toEqual([
      'fault: addresses',
      'fault: addresses',
    ]);
  });

  it('that are encrypted without a proxy that is counted are a warning', async () => {
    expect(await examined('https://paper.invalid', 'https://paper.invalid')).toContain('warning: proxies');
    expect(await examined('https://paper.invalid', 'https://paper.invalid', 1)).not.toContain(
      'warning: proxies',
    );
  });
});

describe('A certificate', () => {
  let served: Server;
  beforeEach(async () => {
    served = createServer({ key: KEY, cert: CERTIFICATE }).on('tlsClientError', () => {});
    await new Promise<void>(resolve => served.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise(resolve => served.close(resolve)));
  const url = () => new URL(`https://localhost:${(served.address() as AddressInfo).port}`);

  it('that no authority has signed is a fault with the reason', async () => {
    const [found] = await examineCertificate(url(), now);
    expect(found).toMatchObject({ part: 'certificate', severity: 'fault' });
    expect(found!.text).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('that has expired is a fault with its last day', async () => {
    const [found] = await examineCertificate(url(), new Date('2127-01-01T00:00:00Z'));
    expect(found!.text).toContain('expired on 2126-11-06');
  });

  it('that cannot be read because nothing answers is a fault of the address', async () => {
    expect(short(await examineCertificate(new URL('https://localhost:9'), now))).toEqual([
      'fault: addresses',
    ]);
  });

  it.each([
    [13, ['warning: certificate']],
    [14, []],
  ])('that is valid for %s days gives %j', (days, expected) => {
    const found = examineServed('paper.example', { validTo: after(days * DAY_MS), refusal: '' }, now);
    expect(short(found)).toEqual(expected);
  });
});

describe('Mail', () => {
  let mail: MailServer;
  let dns: DnsServer;
  const from = 'Newsroom <desk@paper.example>';
  const RECORDS = { 'paper.example': 'v=spf1 mx -all', '_dmarc.paper.example': 'v=DMARC1; p=reject' };
  const examined = async (smtpUrl: string, records: Record<string, string> = RECORDS) => {
    dns = await startDnsServer(records);
    const found = await examineMail({ smtpUrl, from }, name => lookUpTexts(name, [dns.address]));
    await dns.stop();
    return short(found);
  };
  beforeEach(async () => void (mail = await startMailServer()));
  afterEach(async () => {
    mail.unset();
    await mail.stop();
  });
  const smtpUrl = () => `smtp://127.0.0.1:${mail.port}`;

  it('with a responding server and both records of its sender has no findings', async () => {
    expect(await examined(smtpUrl())).toEqual([]);
  });

  it.each(Object.keys(RECORDS))('whose sender lacks the record at %s is a warning', async name => {
    const { [name as keyof typeof RECORDS]: _, ...rest } = RECORDS;
    expect(await examined(smtpUrl(), rest)).toEqual(['warning: sender']);
  });

  it('whose server does not answer is a fault', async () => {
    expect(await examined('smtp://127.0.0.1:9')).toEqual(['fault: mail']);
  });

  it('whose names cannot be looked up is a warning', async () => {
    const silent = (name: string) => lookUpTexts(name, [dns.address]);
    expect(short(await examineMail({ smtpUrl: smtpUrl(), from }, silent))).toEqual(['warning: sender']);
  });

  it('that is not set is a warning', async () => {
    expect(short(await examineMail(null))).toEqual(['warning: mail']);
  });
});

it('An installation without backups and mail gets these two warnings and no faults', async () => {
  process.env.PUBLIC_URL = 'http://localhost:3000';
  const found = short(await examineInstallation(new Date())).filter(one => !/disk|memory/.test(one));
  expect(found.toSorted()).toEqual(['warning: backup', 'warning: mail']);
});
