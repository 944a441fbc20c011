import { beforeAll, describe, expect, it } from 'vitest';
import { machinePaper } from '@/scripts/test/machine-paper';
import { publicAddresses, requestPublic } from '@/scripts/test/routes/public-addresses';
import { newsroomOrigin } from '@/server/origins';
import { readSettings, SettingsError, type Settings } from './settings';

machinePaper();

/** An environment in which everything is set. */
const BASE = {
  PORT: '3000',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  PUBLIC_URL: 'https://paper.example',
  NEWSROOM_URL: 'https://desk.paper.example',
  HSTS_SUBDOMAINS: 'on',
  DATABASE_URL: 'postgresql://a:b@db.example/paper',
  MIGRATION_DATABASE_URL: 'postgresql://c:d@db.example/paper',
  DATABASE_LISTEN_URL: 'postgresql://e:f@db.example/paper',
  DATABASE_REPLICA_URL: 'postgresql://g:h@standby.example/paper',
  DATA_DIR: '/srv/paper',
  MEDIA_STORE: 's3://paper/media',
  MEDIA_STORE_FROM: 'folder',
  MEDIA_STORE_PATH_STYLE: 'on',
  AWS_ENDPOINT_URL_S3: 'https://s3.example',
  AWS_REGION: 'eu-central-1',
  BACKUP_DIR: '/srv/backups',
  BACKUP_KEY: 'ab'.repeat(32),
  WEB_CONCURRENCY: '2',
  CDN: 'varnish',
  CDN_URL: 'http://127.0.0.1:6081',
  CDN_TOKEN: 'a-token',
  PROXIES: '1',
  METRICS_TOKEN: 'a-token-for-metrics',
  DEMO: '0',
  DEMO_PASSWORD: 'a password for demos',
  PRIVATE_HUBS: 'hub.internal',
  TRANSLATION_URL: 'https://models.example/v1',
  TRANSLATION_MODEL: 'm',
  TRANSLATION_KEY: 'k',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'Newsroom <desk@paper.example>',
  BREACHED_PASSWORDS_URL: 'https://pwned.example/range',
  VIRUS_SCANNER: 'tcp://127.0.0.1:3310',
  CHROMIUM: '/usr/bin/chromium',
  OIDC_ISSUER: 'https://login.paper.example',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
  OIDC_CLIENT_ID: 'id',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: 'The paper',
  OIDC_SCOPE: 'openid email',
  OIDC_GROUPS_CLAIM: 'groups',
  OIDC_GROUPS: 'it=admin',
  OIDC_MFA_ACR: 'mfa',
  PASSWORD_SIGN_IN: 'on',
};

type Name = keyof typeof BASE;
const NAMES = Object.keys(BASE) as Name[];

/** What each variable is read into; the others must stay as they are. */
const READ_INTO: Partial<Record<Name, (keyof Settings)[]>> = {
  PORT: ['port'],
  HOST: ['host'],
  PUBLIC_URL: ['publicUrl', 'publicHost'],
  NEWSROOM_URL: ['newsroomUrl', 'newsroomHost'],
  DATABASE_URL: ['databaseUrl'],
  MIGRATION_DATABASE_URL: ['migrationDatabaseUrl'],
  DATABASE_LISTEN_URL: [],
  DATABASE_REPLICA_URL: ['replicaUrl'],
  DATA_DIR: ['dataDir'],
  MEDIA_STORE: ['media'],
  MEDIA_STORE_FROM: ['media'],
  MEDIA_STORE_PATH_STYLE: ['media'],
  AWS_ENDPOINT_URL_S3: ['media'],
  AWS_REGION: ['media'],
  BACKUP_DIR: ['backupDir'],
  BACKUP_KEY: ['backupKey'],
  WEB_CONCURRENCY: ['processes'],
  CDN: ['cdn'],
  OTEL_EXPORTER_OTLP_ENDPOINT: ['exportsSpans'],
  CDN_URL: ['cdn'],
  CDN_TOKEN: ['cdn'],
  PROXIES: ['proxies'],
  METRICS_TOKEN: ['metricsToken'],
  DEMO: ['demo'],
  DEMO_PASSWORD: ['demoPassword'],
  PRIVATE_HUBS: ['privateHubs'],
  TRANSLATION_URL: ['translation'],
  TRANSLATION_MODEL: ['translation'],
  TRANSLATION_KEY: ['translation'],
  SMTP_URL: ['mail'],
  MAIL_FROM: ['mail'],
  BREACHED_PASSWORDS_URL: ['breachedPasswordsUrl'],
  VIRUS_SCANNER: ['scanner'],
  CHROMIUM: ['chromium'],
  PASSWORD_SIGN_IN: ['passwordSignIn'],
};
const readInto = (name: Name) => READ_INTO[name] ?? (name.startsWith('OIDC_') ? ['signOn'] : []);

const VALUES = [
  ...['x', ' ', '0', '-1', '1e9', '99999', '3000 ', 'null', 'on', 'off', '__proto__', 'constructor', '*'],
  ...[
    'https://höb.example/é',
    'HTTPS://PAPER.EXAMPLE',
    'https://a:b@paper.example/',
    'https://paper.example/?x',
  ],
  ...['http://evil.example', 'javascript:alert(1)', 'file:///etc/passwd', '//evil.example', 'https://'],
  ...[
    'https://hub.example/\r\nSet-Cookie: a=b',
    'a@b\r\nBcc: c@d',
    '\u202e\u0000',
    '</script><b>&"\'',
    '../../etc',
  ],
  ...[
    'x'.repeat(100_000),
    '['.repeat(5000),
    '$(id)',
    '%00',
    '127.0.0.1:1,evil.example',
    'a=admin;'.repeat(2000),
  ],
];

/** Values of the environment as the start sets them. */
function applyTo(env: NodeJS.ProcessEnv, variables: Record<string, string>): void {
  const { publicUrl, newsroomUrl } = readSettings(variables);
  // The database of the test is that of the settings.
  const { DATABASE_URL: _, MIGRATION_DATABASE_URL: __, ...others } = variables;
  const { DATABASE_LISTEN_URL: ___, DATA_DIR: ____, ...rest } = others;
  Object.assign(env, rest, { PUBLIC_URL: publicUrl, NEWSROOM_URL: newsroomUrl });
}

/** The public answers, without the origin. */
async function answers(addresses: string[]): Promise<string[]> {
  const origins = [process.env.PUBLIC_URL!, newsroomOrigin()];
  const requested = addresses.map(async address => {
    const response = await requestPublic(address);
    const text = `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`;
    return origins.reduce((all, origin) => all.replaceAll(origin, 'ORIGIN'), text);
  });
  return Promise.all(requested);
}

let addresses: string[];
let usual: string[];
beforeAll(async () => {
  applyTo(process.env, BASE);
  addresses = ['/', '/feed.xml', '/robots.txt', '/manifest.webmanifest', '/api/v1/editions'];
  addresses.push((await publicAddresses()).find(address => /\d{4}\/\d\d\/\d\d/.test(address))!);
  usual = await answers(addresses);
});

it('Every setting of the environment is tried', () => {
  const read = new Set<string>();
  readSettings(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
  expect([...read].toSorted()).toEqual(NAMES.toSorted());
});

describe.each(NAMES)('%s', name => {
  it.each(VALUES.map(value => [JSON.stringify(value).slice(0, 50), value]))(
    'with the value %s stops the start with its name, or changes no other setting',
    (_, value) => {
      const variables = { ...BASE, [name]: value };
      let settings: Settings;
      try {
        settings = readSettings(variables);
      } catch (error) {
        expect(error).toBeInstanceOf(SettingsError);
        const { message } = error as SettingsError;
        expect(message).toMatch(/^[A-Z_\d]+ is wrong: [^\r\n]+$/);
        expect(message).toContain(name);
        expect(message.length).toBeLessThan(500);
        return;
      }
      const others = Object.fromEntries(
        Object.entries(readSettings(BASE)).filter(([key]) => !readInto(name).includes(key as keyof Settings)),
      );
      expect(settings).toMatchObject(others);
      for (const origin of [settings.publicUrl, settings.newsroomUrl])
        expect(origin).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/);
    },
  );

  it('changes no public answer but its address with any value that is accepted', async () => {
    const before = { ...process.env };
    for (const value of VALUES.filter(one => !one.includes('\0'))) {
      const variables = { ...BASE, [name]: value };
      try {
        applyTo(process.env, variables);
      } catch (error) {
        expect(error).toBeInstanceOf(SettingsError);
        continue;
      }
      expect([value.slice(0, 50), await answers(addresses)]).toEqual([value.slice(0, 50), usual]);
      process.env = { ...before };
    }
  });
});
