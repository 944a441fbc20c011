import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS } from '@/server/log';
import { CDN_ENVIRONMENT, cdnFrom, type CdnSettings } from '@/server/cdn-settings';
import { MEDIA_ENVIRONMENT, mediaFrom, type MediaSettings } from '@/server/media-settings';
import { SIGN_ON_ENVIRONMENT, signOnFrom, type SignOnSettings } from '@/server/sign-on-settings';
import { parseUrl } from '@/domain/web-address';

const ORIGIN = z
  .url({ protocol: /^https?$/ })
  .refine(url => (parseUrl(url)?.pathname ?? '/') === '/', 'must be an origin without a path');

/** All environment variables. Empty means not set. */
const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port from 1 to 65535')
    .transform(Number)
    .refine(port => port >= 1 && port <= 65535, 'must be a port from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]{1,255}$/, 'must be a host name or an address')
    .default('::'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  PUBLIC_URL: ORIGIN.optional(),
  NEWSROOM_URL: ORIGIN.optional(),
  HSTS_SUBDOMAINS: z.enum(['on', 'off']).default('off'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_LISTEN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  WEB_CONCURRENCY: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a number from 1 to 64')
    .transform(Number)
    .refine(count => count >= 1 && count <= 64, 'must be a number from 1 to 64')
    .default(1),
  PROXIES: z.string().regex(/^\d$/, 'must be a number from 0 to 9').transform(Number).default(0),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'must be at least 16 characters without spaces')
    .optional(),
  DEMO: z.enum(['0', '1']).default('1'),
  DEMO_PASSWORD: z.string().min(8).optional(),
  PRIVATE_HUBS: z
    .string()
    .regex(/^[\w.:[\]-]+(,[\w.:[\]-]+)*$/, 'must be host names, with commas between them')
    .transform(names => names.split(','))
    .optional(),
  TRANSLATION_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://models.example/v1' })
    .refine(
      url => !parseUrl(url) || !/[?#@]/.test(url),
      'must have neither a query nor a name and password; the key is TRANSLATION_KEY',
    )
    .optional(),
  TRANSLATION_MODEL: z.string().min(1).max(200).optional(),
  TRANSLATION_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be characters without spaces')
    .optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits, such as `openssl rand -hex 32` prints')
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address like smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>"\r\n]+<[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+)$/,
      'must be like Newsroom <desk@paper.example>',
    )
    .optional(),
  BREACHED_PASSWORDS_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://api.pwnedpasswords.com/range' })
    .refine(url => !parseUrl(url) || !/[?#@]/.test(url), 'must have neither a query nor a name and password')
    .optional(),
  CHROMIUM: z
    .string()
    .regex(/^\/[^\0]+$/, 'it must be an absolute path')
    .optional(),
  VIRUS_SCANNER: z
    .string()
    .regex(
      /^(?:tcp:\/\/(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}|unix:\/[^\0]+)$/i,
      'must be the address of a clamd, like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
    )
    .refine(address => parseUrl(address) !== null, 'must have a port from 1 to 65535')
    .transform(scannerAddress)
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address like http://127.0.0.1:4318' })
    .optional(),
  ...MEDIA_ENVIRONMENT,
  ...CDN_ENVIRONMENT,
  ...SIGN_ON_ENVIRONMENT,
});

/** The address of a clamd. */
export type ScannerAddress = { path: string } | { host: string; port: number };

/** The address of a clamd as a socket has it. */
function scannerAddress(address: string): ScannerAddress {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** How email is sent. */
export interface MailSettings {
  smtpUrl: string;
  /** The sender, in the form of the From header. */
  from: string;
}

/** A translation service compatible with OpenAI's chat completions. */
export interface TranslationService {
  /** The address of its API, without a slash at the end. */
  url: string;
  model: string;
  /** Null: it needs none. */
  key: string | null;
}

export interface Settings {
  port: number;
  host: string;
  /** Origin of the public site, without a slash at the end. */
  publicUrl: string;
  /** Host and port of a public URL that was set; null: the paper answers under any name. */
  publicHost: string | null;
  /** Origin of the newsroom, without a slash at the end; by default that of the public site. */
  newsroomUrl: string;
  /** Host and port of the newsroom where these are not those of the public site; else null. */
  newsroomHost: string | null;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** A standby of the database, for readers' pages; null: there is none. */
  replicaUrl: string | null;
  /** The same database as the role that owns its tables; null: the role of `databaseUrl` owns them. */
  migrationDatabaseUrl: string | null;
  /**
   * The address for changing tables: as the role that owns them, without a pooler in transaction mode. Null: the
   * embedded one.
   */
  ownerDatabaseUrl: string | null;
  /** Absolute path. */
  dataDir: string;
  /** Where pictures and recordings are stored. */
  media: MediaSettings;
  /** How many processes of this machine share the port. */
  processes: number;
  /** The number of trusted proxies in front. */
  proxies: number;
  demo: boolean;
  demoPassword: string | null;
  /** The token that requests for metrics must have; null: there are none. */
  metricsToken: string | null;
  /** Hosts of hubs in our own network; all others that are notified must have a public address. */
  privateHubs: string[];
  /** Where backups are kept, as an absolute path; null: none are taken by schedule. */
  backupDir: string | null;
  /** The key with which they are encrypted, in hexadecimal; null: they are not. */
  backupKey: string | null;
  /** Null: emails are stored, to be read in the newsroom. */
  mail: MailSettings | null;
  /** Null: nothing is translated by machine. */
  translation: TranslationService | null;
  /** Null: people sign in with their local credentials. */
  signOn: SignOnSettings | null;
  /** A service with leaked passwords, without a slash at the end; null: only the built-in list. */
  breachedPasswordsUrl: string | null;
  /** Whether people can sign in with a password. */
  passwordSignIn: boolean;
  /** Whether spans are exported; the exporter reads where from the environment. */
  exportsSpans: boolean;
  /** The CDN that receives purges; null: none. */
  cdn: CdnSettings | null;
  /** The Chromium that prints; null: the one that the system has installed, if any. */
  chromium: string | null;
  /** The clamd that scans uploaded files; null: there is none. */
  scanner: ScannerAddress | null;
}

/** An invalid setting; the message has its name and the problem. */
export class SettingsError extends Error {}

/**
 * Reads the settings from the environment.
 * @throws SettingsError in one line that names the first wrong setting.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const variables = Object.fromEntries(
    Object.keys(Environment.shape).flatMap(name => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new SettingsError(`${issue.path.join('.')} is wrong: ${issue.message}`);
  }
  const {
    PORT,
    HOST,
    PUBLIC_URL,
    NEWSROOM_URL,
    DATABASE_URL,
    DATABASE_REPLICA_URL,
    MIGRATION_DATABASE_URL,
    DATABASE_LISTEN_URL,
    DATA_DIR,
    WEB_CONCURRENCY,
    PROXIES,
    DEMO,
    DEMO_PASSWORD,
    METRICS_TOKEN,
    PRIVATE_HUBS,
    TRANSLATION_URL,
    TRANSLATION_MODEL,
    TRANSLATION_KEY,
    BACKUP_DIR,
    BACKUP_KEY,
    SMTP_URL,
    MAIL_FROM,
    BREACHED_PASSWORDS_URL,
    PASSWORD_SIGN_IN,
    VIRUS_SCANNER,
    CHROMIUM,
    OTEL_EXPORTER_OTLP_ENDPOINT,
  } = parsed.data;
  const signOn = signOnFrom(parsed.data);
  if (signOn && 'missing' in signOn) throw new SettingsError(signOn.missing);
  const media = mediaFrom(parsed.data);
  if ('wrong' in media) throw new SettingsError(media.wrong);
  const cdn = cdnFrom(parsed.data);
  if (cdn && 'missing' in cdn) throw new SettingsError(cdn.missing);
  if (SMTP_URL && !MAIL_FROM) throw new SettingsError('MAIL_FROM is missing: SMTP_URL needs it');
  if (TRANSLATION_URL && !TRANSLATION_MODEL)
    throw new SettingsError('TRANSLATION_MODEL is missing: TRANSLATION_URL needs it');
  if (NEWSROOM_URL && !PUBLIC_URL) throw new SettingsError('PUBLIC_URL is missing: NEWSROOM_URL needs it');
  const publicUrl = PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT}`;
  const publicHost = PUBLIC_URL ? new URL(PUBLIC_URL).host : null;
  const newsroomUrl = NEWSROOM_URL ? new URL(NEWSROOM_URL).origin : publicUrl;
  if (new URL(newsroomUrl).protocol !== new URL(publicUrl).protocol)
    throw new SettingsError('NEWSROOM_URL is wrong: it must be https or http as PUBLIC_URL is');
  const newsroomHost = newsroomUrl === publicUrl ? null : new URL(newsroomUrl).host;
  return {
    port: PORT,
    host: HOST,
    ...{ publicUrl, publicHost, newsroomUrl, newsroomHost },
    databaseUrl: DATABASE_URL ?? null,
    replicaUrl: DATABASE_REPLICA_URL ?? null,
    migrationDatabaseUrl: (DATABASE_URL && MIGRATION_DATABASE_URL) ?? null,
    ownerDatabaseUrl:
      (DATABASE_URL && (MIGRATION_DATABASE_URL ?? DATABASE_LISTEN_URL ?? DATABASE_URL)) ?? null,
    dataDir: resolve(DATA_DIR),
    media,
    processes: WEB_CONCURRENCY,
    proxies: PROXIES,
    demo: DEMO === '1',
    demoPassword: DEMO_PASSWORD ?? null,
    metricsToken: METRICS_TOKEN ?? null,
    privateHubs: PRIVATE_HUBS ?? [],
    backupDir: BACKUP_DIR ? resolve(BACKUP_DIR) : null,
    backupKey: BACKUP_KEY ?? null,
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
    translation:
      TRANSLATION_URL && TRANSLATION_MODEL
        ? {
            url: TRANSLATION_URL.replace(/\/$/, ''),
            model: TRANSLATION_MODEL,
            key: TRANSLATION_KEY ?? null,
          }
        : null,
    signOn,
    cdn,
    breachedPasswordsUrl: BREACHED_PASSWORDS_URL?.replace(/\/$/, '') ?? null,
    passwordSignIn: PASSWORD_SIGN_IN === 'on',
    exportsSpans: OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    scanner: VIRUS_SCANNER ?? null,
    chromium: CHROMIUM ?? null,
  };
}

/** Creates the data directory, readable by its owner only. @throws SettingsError where it cannot be */
export function ensureDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    chmodSync(dataDir, 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError(`DATA_DIR is wrong: ${dataDir} cannot be used (${code})`);
  }
}

/** A secret in the data directory, created by `make` on first use. */
export function storedSecret(
  dataDir: string,
  name: string,
  make = () => randomBytes(32).toString('base64url'),
): string {
  const path = join(dataDir, name);
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const secret = make();
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}
