import { receiveWire } from './receive';

/** When the stories of the tests come. */
export const RECEIVED_AT = new Date('2026-11-30T06:00:00Z');

/** A story of the agency Meridian as ninjs. @param uri also in its words @param more other properties */
export const typhoon = (uri: string, more: object = {}) =>
  JSON.stringify({
    ...{
      uri,
      version: '1',
      headline: `Typhoon ${uri}`,
      source: 'Meridian',
      urgency: 2,
      byline: 'By Ann Lee',
    },
    ...{ body_html: `<p>It turns north, says ${uri}.</p>`, located: 'Port Alder', ...more },
  });
export const receive = (text: string, at = RECEIVED_AT) => receiveWire(Buffer.from(text), 'Token', at);
