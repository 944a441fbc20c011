import { z } from 'zod';
import { parseUrl } from '@/domain/web-address';

const BUCKET = '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]';
const SEGMENT = '(?!\\.+(?:/|$))[\\w.-]{1,100}';
const S3_ADDRESS = new RegExp(`^s3://(${BUCKET})(?:/(${SEGMENT}(?:/${SEGMENT}){0,9}))?/?$`);

const HOME = z
  .string()
  .refine(
    text => text === 'folder' || S3_ADDRESS.test(text),
    'must be "folder", or an address like s3://bucket/prefix',
  );

/** The environment variables of the media store. The SDK reads the keys: `AWS_ACCESS_KEY_ID` and the like. */
export const MEDIA_ENVIRONMENT = {
  MEDIA_STORE: HOME.default('folder'),
  MEDIA_STORE_FROM: HOME.optional(),
  MEDIA_STORE_PATH_STYLE: z.enum(['on', 'off']).optional(),
  AWS_ENDPOINT_URL_S3: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://s3.example' })
    .refine(
      url => !parseUrl(url) || !/[?#@]/.test(url),
      'must have neither a query nor a name and password; the keys are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    )
    .optional(),
  AWS_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region, such as eu-central-1')
    .default('us-east-1'),
};

type Given = z.output<z.ZodObject<typeof MEDIA_ENVIRONMENT>>;

/** A bucket of an S3-compatible service. */
export interface S3Home {
  bucket: string;
  /** In front of each name, without slashes at its ends; empty for none. */
  prefix: string;
  /** Null: that of Amazon. */
  endpoint: string | null;
  region: string;
  /** Whether the bucket is part of the path, and not of the host. */
  pathStyle: boolean;
}

/** Where media are stored: the folder `media` of the data directory, or a bucket. */
export type MediaHome = 'folder' | S3Home;

export interface MediaSettings {
  to: MediaHome;
  /** The fallback for files that are not moved yet; null: none. */
  from: MediaHome | null;
}

/** The homes of the settings, or a message about what is wrong. */
export function mediaFrom(given: Given): MediaSettings | { wrong: string } {
  const { MEDIA_STORE, MEDIA_STORE_FROM } = given;
  const [to, from] = [homeOf(MEDIA_STORE, given), MEDIA_STORE_FROM && homeOf(MEDIA_STORE_FROM, given)];
  if (from && nameOfHome(to) === nameOfHome(from))
    return { wrong: 'MEDIA_STORE_FROM is wrong: it must be another place than MEDIA_STORE' };
  return { to, from: from || null };
}

/** A home by its name in the settings. */
export function homeOf(text: string, given: Given): MediaHome {
  const [, bucket, prefix = ''] = S3_ADDRESS.exec(text) ?? [];
  if (!bucket) return 'folder';
  const endpoint = given.AWS_ENDPOINT_URL_S3 ?? null;
  // Amazon accepts the bucket only in the host; most others accept it in both places.
  const usual = endpoint ? 'on' : 'off';
  const pathStyle = (given.MEDIA_STORE_PATH_STYLE ?? usual) === 'on';
  return { bucket, prefix, endpoint, region: given.AWS_REGION, pathStyle };
}

/** The name of a home in the settings. */
export const nameOfHome = (home: MediaHome): string =>
  home === 'folder' ? home : `s3://${home.bucket}${home.prefix && `/${home.prefix}`}`;
