import { describe, expect, it } from 'vitest';
import { signInRoute } from './sign-in-route';

async function send(method: 'GET' | 'POST', address: string) {
  let isPassedOn = false;
  const route = signInRoute(method, async () => {
    isPassedOn = true;
    return new Response();
  });
  const request = new Request(`https://paper.example/api/auth/${address}`, {
    method,
    body: method === 'POST' ? 'a=1' : undefined,
  });
  const { status } = await route(request, { params: Promise.resolve({ nextauth: address.split('/') }) });
  return { status, isPassedOn };
}

/** Of the library: writing to the log, changing a session, and what ends in its own errors. */
const UNUSED = [
  ['POST', '_log'],
  ['POST', 'session'],
  ['POST', 'callback/oidc'],
  ['POST', 'signin/credentials'],
  ['GET', 'callback/credentials'],
  ['GET', 'callback/passkey'],
  ['GET', 'verify-request'],
  ['GET', 'signin/credentials'],
  ['GET', 'csrf/x'],
  ['GET', '%00'],
  ['GET', '__proto__'],
] as const;

const USED = [
  ['GET', 'csrf'],
  ['GET', 'providers'],
  ['GET', 'callback/oidc'],
  ['POST', 'callback/credentials'],
  ['POST', 'signin/oidc'],
  ['POST', 'signout'],
] as const;

describe('The library that signs people in', () => {
  it.each(UNUSED)('gets no %s of %s, which is answered 404', async (method, address) => {
    expect(await send(method, address)).toEqual({ status: 404, isPassedOn: false });
  });

  it.each(USED)('gets each %s of %s', async (method, address) => {
    expect(await send(method, address)).toEqual({ status: 200, isPassedOn: true });
  });
});
