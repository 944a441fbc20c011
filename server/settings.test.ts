import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureDataDir, storedSecret, readSettings, SettingsError } from './settings';

it('The settings are valid without any variable', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    databaseUrl: null,
    demo: true,
  });
});

it('An empty variable counts as unset', () => {
  expect(readSettings({ PORT: '', PUBLIC_URL: '' }).port).toBe(3000);
});

it('The newsroom is at the public address or at its own', () => {
  const PUBLIC_URL = 'https://paper.example';
  expect(readSettings({ PUBLIC_URL })).toMatchObject({ newsroomUrl: PUBLIC_URL, newsroomHost: null });
  expect(readSettings({ PUBLIC_URL, NEWSROOM_URL: PUBLIC_URL }).newsroomHost).toBeNull();
  expect(readSettings({ PUBLIC_URL, NEWSROOM_URL: 'https://desk.paper.example/' })).toMatchObject({
    newsroomUrl: 'https://desk.paper.example',
    newsroomHost: 'desk.paper.example',
  });
  expect(() => readSettings({ NEWSROOM_URL: PUBLIC_URL })).toThrow(/PUBLIC_URL is missing/);
  expect(() => readSettings({ PUBLIC_URL, NEWSROOM_URL: 'http://desk.paper.example' })).toThrow(/https/);
});

const wrong: [string, string][] = [
  ['PORT', 'x'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'paper.example'],
  ['PUBLIC_URL', 'ftp://paper.example'],
  ['PUBLIC_URL', 'https://paper.example/news'],
  ['NEWSROOM_URL', 'https://paper.example/newsroom'],
  ['HSTS_SUBDOMAINS', 'yes'],
  ['DATABASE_URL', 'mysql://x'],
  ['PROXIES', 'one'],
  ['PROXIES', '12'],
  ['DEMO', 'yes'],
  ['METRICS_TOKEN', 'short'],
  ['DEMO_PASSWORD', 'short'],
  ['TRANSLATION_URL', 'models.example'],
  ['TRANSLATION_URL', 'file:///etc/passwd'],
  ['TRANSLATION_URL', 'https://name:secret@models.example/v1'],
  ['TRANSLATION_KEY', 'two words'],
  ['SMTP_URL', 'https://mail.example'],
  ['MAIL_FROM', 'nobody'],
  ['CHROMIUM', 'chromium'],
  ['VIRUS_SCANNER', '127.0.0.1:3310'],
  ['VIRUS_SCANNER', 'tcp://127.0.0.1'],
  ['VIRUS_SCANNER', 'tcp://127.0.0.1:99999'],
  ['VIRUS_SCANNER', 'unix:clamd.ctl'],
  ['BREACHED_PASSWORDS_URL', 'pwned.example'],
  ['BREACHED_PASSWORDS_URL', 'https://pwned.example/?key=1'],
  ['OIDC_ISSUER', 'login.paper.example'],
  ['OIDC_ISSUER', 'https://name:secret@login.paper.example'],
  ['OIDC_SCOPE', 'email profile'],
  ['OIDC_GROUPS', 'editors'],
  ['OIDC_GROUPS', 'editors=boss'],
  ['PASSWORD_SIGN_IN', 'no'],
  ['MEDIA_STORE', 's3://'],
  ['MEDIA_STORE', 's3://Bucket'],
  ['MEDIA_STORE', 's3://bucket/../other'],
  ['MEDIA_STORE', '/srv/media'],
  ['MEDIA_STORE', 'https://s3.example/bucket'],
  ['MEDIA_STORE_FROM', 'folder'],
  ['MEDIA_STORE_PATH_STYLE', 'yes'],
  ['AWS_ENDPOINT_URL_S3', 's3.example'],
  ['AWS_ENDPOINT_URL_S3', 'https://key:secret@s3.example'],
  ['AWS_REGION', 'eu central'],
];
for (const [name, value] of wrong)
  it(`${name} is named in one line when it is ${value}`, () => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is wrong: .+$`));
  });

it('A secret is made once, in a file that others cannot read', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'broadsheet-settings-')), 'data');
  ensureDataDir(folder);
  const secret = storedSecret(folder, 'a-secret');
  expect(secret.length).toBeGreaterThan(40);
  expect(storedSecret(folder, 'a-secret')).toBe(secret);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'a-secret')).mode & 0o777).toBe(0o600);
});

it('A mail server requires a sender', () => {
  const SMTP_URL = 'smtp://mail.example';
  expect(readSettings({}).mail).toBeNull();
  expect(() => readSettings({ SMTP_URL })).toThrow(/MAIL_FROM/);
  const from = 'Newsroom <desk@paper.example>';
  expect(readSettings({ SMTP_URL, MAIL_FROM: from }).mail).toEqual({ smtpUrl: SMTP_URL, from });
});

it('A translation service requires a model', () => {
  const TRANSLATION_URL = 'http://127.0.0.1:8080/v1/';
  expect(readSettings({}).translation).toBeNull();
  expect(() => readSettings({ TRANSLATION_URL })).toThrow(/TRANSLATION_MODEL/);
  expect(readSettings({ TRANSLATION_URL, TRANSLATION_MODEL: 'm' }).translation).toEqual({
    ...{ url: 'http://127.0.0.1:8080/v1', model: 'm', key: null },
  });
});

it('An identity provider requires a client id and secret', () => {
  const OIDC_ISSUER = 'https://login.paper.example/realms/news';
  expect(readSettings({})).toMatchObject({ signOn: null, passwordSignIn: true });
  expect(() => readSettings({ OIDC_ISSUER })).toThrow(/^OIDC_CLIENT_ID is missing/);
  expect(() => readSettings({ OIDC_ISSUER, OIDC_CLIENT_ID: 'id' })).toThrow(/^OIDC_CLIENT_SECRET is missing/);
  const provider = { OIDC_ISSUER, OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'secret' };
  expect(readSettings({ ...provider, OIDC_GROUPS: 'it=admin', PASSWORD_SIGN_IN: 'off' })).toMatchObject({
    signOn: {
      ...{ issuer: OIDC_ISSUER, clientId: 'id', clientSecret: 'secret', name: 'login.paper.example' },
      ...{ scope: 'openid email profile', groupsClaim: 'groups', secondFactorAcr: [] },
      groups: [{ group: 'it', role: 'admin' }],
    },
    passwordSignIn: false,
  });
});

it('Passwords cannot be turned off without an identity provider', () => {
  expect(() => readSettings({ PASSWORD_SIGN_IN: 'off' })).toThrow(/^OIDC_ISSUER is missing/);
});

it.each([
  ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ['tcp://scanner.internal:3310', { host: 'scanner.internal', port: 3310 }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('The address of the virus scanner can be %s', (VIRUS_SCANNER, scanner) => {
  expect(readSettings({ VIRUS_SCANNER }).scanner).toEqual(scanner);
});

const [POOLED, DIRECT, OWNER] = ['pooler', 'database', 'owner@database'].map(
  host => `postgresql://${host}/paper`,
);
it.each([
  ['the embedded database', {}, null],
  ['the database', { DATABASE_URL: DIRECT }, DIRECT],
  ['the database behind a pooler', { DATABASE_URL: POOLED, DATABASE_LISTEN_URL: DIRECT }, DIRECT],
  [
    'the database as its owner',
    { DATABASE_URL: POOLED, DATABASE_LISTEN_URL: DIRECT, MIGRATION_DATABASE_URL: OWNER },
    OWNER,
  ],
])('Tables are changed in %s', (_, environment, url) => {
  expect(readSettings(environment).ownerDatabaseUrl).toBe(url);
});
