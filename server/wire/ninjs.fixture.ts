import { receiveWire } from './receive';

/** Receives a story of the agency Meridian, as ninjs with these properties. */
export function receiveNinjs(headline: string, more: object = {}, at = new Date('2026-11-30T06:00:00Z')) {
  const story = {
    uri: headline,
    version: '1',
    headline,
    source: 'Meridian',
    body_html: `<p>${headline}</p>`,
  };
  return receiveWire(Buffer.from(JSON.stringify({ ...story, ...more })), 'Token', at);
}
