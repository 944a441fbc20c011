import { isIP } from 'node:net';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { newsroomOrigin } from '@/server/origins';
import {
  countPasskeyUse,
  findPasskey,
  insertChallenge,
  takeChallenge,
  type PasskeyRecord,
} from '@/server/store/people/second-factor/passkeys';

const CHALLENGE_MS = 5 * 60_000;
/** EdDSA, ES256 and RS256: the algorithms that devices use and Node can verify. */
const ALGORITHMS = [-8, -7, -257];

const Encoded = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/, 'must be base64url');
const Credential = { id: Encoded(1400), rawId: Encoded(1400), type: z.literal('public-key') };
const Extensions = z.record(z.string().max(60), z.unknown());
const Attachment = z.enum(['platform', 'cross-platform']).optional();

/** A browser's response after creating a passkey. */
export const PasskeyMade = z.strictObject({
  ...Credential,
  clientExtensionResults: Extensions,
  authenticatorAttachment: Attachment,
  response: z.strictObject({
    clientDataJSON: Encoded(4000),
    attestationObject: Encoded(20_000),
    authenticatorData: Encoded(10_000).optional(),
    transports: z.array(z.string().max(30)).max(10).default([]),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: Encoded(10_000).optional(),
  }),
});

/** A browser's response after using a passkey. */
export const PasskeyUsed = z.strictObject({
  ...Credential,
  clientExtensionResults: Extensions,
  authenticatorAttachment: Attachment,
  response: z.strictObject({
    clientDataJSON: Encoded(4000),
    authenticatorData: Encoded(4000),
    signature: Encoded(4000),
    userHandle: Encoded(200).optional(),
  }),
});

/** Whether browsers use passkeys at the paper's address: it needs a name, and https unless it is this machine. */
export function passkeysWork(): boolean {
  const { protocol, hostname } = new URL(newsroomOrigin());
  return !isIP(hostname.replace(/[[\]]/g, '')) && (protocol === 'https:' || hostname === 'localhost');
}

const place = () => ({ expectedOrigin: newsroomOrigin(), expectedRPID: new URL(newsroomOrigin()).hostname });

/** Records the challenge, which is consumed only after all other checks. */
const noting = (signed: { challenge: string }) => (challenge: string) => {
  signed.challenge = challenge;
  return true;
};

/** What a browser needs to create a passkey for a person; the response is valid once, for some minutes. */
export async function askForNewPasskey(
  person: { personId: string; email: string; name: string; paper: string; known: string[] },
  now: Date,
) {
  const options = await generateRegistrationOptions({
    rpName: person.paper,
    rpID: place().expectedRPID,
    userID: new TextEncoder().encode(person.personId),
    userName: person.email,
    userDisplayName: person.name,
    timeout: CHALLENGE_MS,
    excludeCredentials: person.known.map(id => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  const { challenge } = options;
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await insertChallenge({ challenge, personId: person.personId, purpose: 'register', expiresAt });
  return options;
}

/** The passkey that a browser made for a person; null when the response is invalid. */
export async function madePasskey(
  personId: string,
  response: z.infer<typeof PasskeyMade>,
  now: Date,
): Promise<PasskeyRecord | null> {
  const signed = { challenge: '' };
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: noting(signed),
    ...place(),
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!verified?.verified) return null;
  if (!(await takeChallenge({ ...signed, personId, purpose: 'register' }, now))) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const { transports } = response.response;
  return { id, personId, publicKey: new Uint8Array(publicKey), counter, transports };
}

/** What a browser needs to use any passkey of this paper; the response is valid once, for some minutes. */
export async function askForPasskey(now: Date) {
  const options = await generateAuthenticationOptions({
    rpID: place().expectedRPID,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
  });
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await insertChallenge({ challenge: options.challenge, personId: null, purpose: 'use', expiresAt });
  return options;
}

/** The person whose passkey was used; null when the response is invalid. */
export async function personOfPasskey(
  response: z.infer<typeof PasskeyUsed>,
  now: Date,
): Promise<string | null> {
  const passkey = await findPasskey(response.id);
  if (!passkey) return null;
  const { id, personId, publicKey, counter, transports } = passkey;
  const signed = { challenge: '' };
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: noting(signed),
    ...place(),
    credential: { id, publicKey, counter, transports },
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) return null;
  if (!(await takeChallenge({ ...signed, personId: null, purpose: 'use' }, now))) return null;
  const isCounted = await countPasskeyUse(id, verified.authenticationInfo.newCounter, now);
  return isCounted ? personId : null;
}
