import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  createHash,
  sign,
  verify,
} from 'node:crypto';
import { z } from 'zod';
import { storedSecret } from '@/server/settings';

const Name = z.string().regex(/^[\w$ ]+$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const StoredFile = z.object({
  /** Below the folder of the backup. */
  file: z.string().regex(/^[\w.-]+$/),
  bytes: z.int(),
  /** Of the file as it is kept. */
  sha256: Sha256,
});
export type StoredFile = z.infer<typeof StoredFile>;

/** The contents of a backup. */
export const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  version: z.string(),
  serverVersion: z.string(),
  migrations: z.array(z.string()),
  /** The newest link of the chain of events. */
  anchor: z.nullable(z.object({ number: z.string(), hash: Sha256 })),
  isEncrypted: z.boolean(),
  tables: z.array(
    z.object({ schema: Name, name: Name, columns: z.array(Name), rows: z.int(), stored: StoredFile }),
  ),
  sequences: z.array(z.object({ schema: Name, name: Name, value: z.nullable(z.string().regex(/^-?\d+$/)) })),
  /** The list of media, with the name under which each is kept. */
  media: StoredFile,
  mediaFiles: z.int(),
  mediaBytes: z.int(),
  /** Files that rows refer to and that were missing from the media store. */
  missing: z.array(z.string()),
  /** Secrets of the installation; null where nothing is encrypted. */
  secrets: z.nullable(StoredFile),
});
export type Manifest = z.infer<typeof Manifest>;

const SignedManifest = z.object({ manifest: z.string(), publicKey: z.string(), signature: z.string() });

/** A manifest that is damaged or signed by another installation. */
export class WrongManifest extends Error {}

const SIGNING_KEY = 'backup-signing-key';

/** The key with which this installation signs its backups, created on first use. */
function signingKey(dataDir: string) {
  const pem = storedSecret(dataDir, SIGNING_KEY, () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim(),
  );
  return createPrivateKey(pem);
}

const publicText = (dataDir: string) =>
  createPublicKey(signingKey(dataDir)).export({ type: 'spki', format: 'der' }).toString('base64');

/** The fingerprint of a public key, for people to compare. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 32);

/** The fingerprint of this installation's signing key. */
export const ownFingerprint = (dataDir: string): string => fingerprintOf(publicText(dataDir));

/** The manifest with its signature, as it is kept. */
export function signManifest(manifest: Manifest, dataDir: string): string {
  const text = JSON.stringify(manifest);
  const signature = sign(null, Buffer.from(text), signingKey(dataDir)).toString('base64');
  return JSON.stringify({ manifest: text, publicKey: publicText(dataDir), signature });
}

/** Reads a signed manifest. @throws WrongManifest when it is not what was signed */
export function readManifest(text: string): { manifest: Manifest; fingerprint: string } {
  try {
    const signed = SignedManifest.parse(JSON.parse(text));
    const key = createPublicKey({
      key: Buffer.from(signed.publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    });
    const isSigned = verify(null, Buffer.from(signed.manifest), key, Buffer.from(signed.signature, 'base64'));
    if (!isSigned) throw new Error('another signature');
    return {
      manifest: Manifest.parse(JSON.parse(signed.manifest)),
      fingerprint: fingerprintOf(signed.publicKey),
    };
  } catch {
    throw new WrongManifest('manifest.json is damaged');
  }
}
