import { describe, expect, it } from 'vitest';
import { readWire } from './read-wire';
import { earlierKeys } from './text-key';
import { replaces } from './wire-item';

const g2 = (meta: string, content = '') => `<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:a" version="11" xml:lang="en-GB">
<rightsInfo><copyrightNotice>© Enews</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Enews</name></provider>
<versionCreated>2018-10-21T16:25:32-05:00</versionCreated>${meta}</itemMeta>
<contentMeta><urgency>2</urgency><by>Meredith Jameson</by><slugline>US-Fed</slugline><headline>Fed to halt QE</headline>
<subject qcode="medtop:1"><name>economy</name></subject></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One <script>alert(1)</script><a href="javascript:1">two</a>.</p></body></html></inlineXML></contentSet>
</newsItem>${content}</itemSet></newsMessage>`;

describe('NewsML-G2', () => {
  it('is read with its version, embargo, priority, byline and words', () => {
    expect(
      readWire(g2('<embargoed>2018-10-23T12:00:00Z</embargoed><pubStatus qcode="stat:usable"/>')),
    ).toMatchObject([
      {
        ...{ guid: 'urn:a', version: '11', versionAt: '2018-10-21T21:25:32.000Z', state: 'usable' },
        ...{ source: 'Enews', priority: 2, byline: 'Meredith Jameson', slug: 'US-Fed', lang: 'en-GB' },
        ...{ embargoUntil: '2018-10-23T12:00:00.000Z', subjects: ['economy'], rights: '© Enews' },
        html: '<p>One two.</p>',
      },
    ]);
  });

  it.each([
    ['stat:canceled', 'killed'],
    ['stat:withheld', 'withheld'],
    ['stat:usable', 'usable'],
  ])('of the state %s is %s', (qcode, state) => {
    expect(readWire(g2(`<pubStatus qcode="${qcode}"/>`))[0]!.state).toBe(state);
  });

  it('includes the pictures of its package', () => {
    const picture = `<newsItem guid="urn:p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><creditline>Pool</creditline><description>The Fed</description></contentMeta><contentSet><remoteContent href="https://a.example/s.jpg" width="10" contenttype="image/jpeg"/><remoteContent href="https://a.example/l.jpg" width="900" contenttype="image/jpeg"/></contentSet></newsItem>`;
    expect(readWire(g2('', picture)).map(({ pictures }) => pictures)).toEqual([
      [{ address: 'https://a.example/l.jpg', alt: '', caption: 'The Fed', credit: 'Pool' }],
    ]);
  });
});

it('NITF, also with its document type, is read with its head and body', () => {
  const nitf = `<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>T</title><docdata management-status="canceled"><doc-id id-string="22"/><urgency ed-urg="5"/><date.issue norm="20170102T222800+0000"/></docdata></head><body><body.head><hedline><hl1>Cabinet changes</hl1></hedline><byline>By Jo</byline><distributor>EFE</distributor></body.head><body.content><p>Body.</p><media media-type="image"><media-reference source="https://a.example/a.jpg"/><media-caption>C</media-caption></media></body.content></body></nitf>`;
  expect(readWire(nitf)).toMatchObject([
    {
      ...{ guid: '22', state: 'killed', versionAt: '2017-01-02T22:28:00.000Z', headline: 'Cabinet changes' },
      ...{ byline: 'Jo', source: 'EFE', priority: 5, html: '<p>Body.</p>' },
      pictures: [{ address: 'https://a.example/a.jpg', caption: 'C' }],
    },
  ]);
});

it('NewsML 1 is read with its revision and status', () => {
  const newsml = `<NewsML><NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><NewsItemId>TX1</NewsItemId><RevisionId>3</RevisionId></NewsIdentifier></Identification><NewsManagement><ThisRevisionCreated>20140829T134951+0000</ThisRevisionCreated><Status FormalName="Canceled"/><Urgency FormalName="4"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Saab</HeadLine></NewsLines><ContentItem><DataContent><p>Words.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
  expect(readWire(newsml)).toMatchObject([
    { guid: 'TX1', version: '3', state: 'killed', priority: 4, headline: 'Saab', html: '<p>Words.</p>' },
  ]);
});

it('IPTC 7901 is read with its priority, key words, headline, byline and paragraphs', () => {
  const message =
    '\u0001eca0003 3 i 380  dpa 0045\r\n\r\nSwitzerland/UN/\r\n\u00021ST LEAD\r\nSwitzerland joins list\r\nBy Ann Lee =\r\n\r\nGeneva (dpa) - One\r\ntwo.\r\n\r\nThree.\r\n\u0003242200';
  expect(readWire(message)).toMatchObject([
    {
      ...{ guid: 'dpa:switzerland/un/', priority: 3, headline: 'Switzerland joins list', byline: 'Ann Lee' },
      ...{ dateline: 'Geneva', source: 'dpa', editorsNote: '1ST LEAD' },
      html: '<p>Geneva (dpa) - One two.</p><p>Three.</p>',
    },
  ]);
});

it.each([
  ['242200 GMT Jun 17', 'dpa:un/#2017-06-24', ['dpa:un/#2017-06-23', 'dpa:un/#2017-06-22']],
  ['010934 Mär 26\r\n', 'dpa:un/#2026-03-01', ['dpa:un/#2026-02-28', 'dpa:un/#2026-02-27']],
  ['242200', 'dpa:un/', []],
  ['242200 GMT Xyz 17', 'dpa:un/', []],
  ['992200 GMT Jun 17', 'dpa:un/#2017-06-99', []],
])('IPTC 7901 that ends with %j has the id %s', (end, guid, earlier) => {
  const message = `\u0001eca0003 3 i 380  dpa 0045\r\n\r\nUN/\r\n\u0002Switzerland joins =\r\n\r\nOne.\r\n\u0003${end}`;
  expect(readWire(message)).toMatchObject([{ guid }]);
  expect(earlierKeys(guid)).toEqual(earlier);
});

describe('ninjs', () => {
  it.each([
    [
      '1.3',
      {
        uri: 'a',
        headline: 'H',
        body_html: '<p>B</p>',
        versioncreated: '2013-07-09T10:37:00Z',
        pubstatus: 'usable',
      },
    ],
    [
      '2.1',
      {
        uri: 'a',
        headlines: [{ value: 'H' }],
        bodies: [{ contenttype: 'text/html', value: '<p>B</p>' }],
        versioncreated: '2013-07-09T10:37:00Z',
      },
    ],
    [
      '3.1',
      {
        uri: 'a',
        headlines: [{ role: 'main', value: 'H' }],
        bodies: [{ contentType: 'text/plain', value: 'B' }],
        versionCreated: '2013-07-09T10:37:00Z',
      },
    ],
  ])('%s is read', (_, story) => {
    expect(readWire(JSON.stringify(story))).toMatchObject([
      { guid: 'a', headline: 'H', html: '<p>B</p>', versionAt: '2013-07-09T10:37:00.000Z', state: 'usable' },
    ]);
  });

  it('with values of wrong types is read as if they were missing', () => {
    const odd = {
      uri: 'a',
      headline: 'H',
      urgency: 'x',
      version: {},
      embargoed: [],
      subject: 'x',
      associations: 3,
      renditions: null,
      located: [],
      by: 4,
    };
    expect(readWire(JSON.stringify(odd))).toMatchObject([
      { headline: 'H', priority: null, embargoUntil: null, pictures: [] },
    ]);
  });
});

describe('A notice without a text', () => {
  it.each([
    ['{"uri":"a","pubstatus":"canceled"}', { guid: 'a', state: 'killed' }],
    ['{"uri":"a","pubstatus":"withheld"}', { guid: 'a', state: 'withheld' }],
  ])('%s is read', (text, expected) => {
    expect(readWire(text)).toMatchObject([expected]);
  });

  it.each([
    '{"pubstatus":"canceled"}',
    '{"source":"M","pubstatus":"canceled"}',
    '{"uri":"a","pubstatus":"usable"}',
  ])('%s is refused, as it has no id or says nothing', text => {
    expect(() => readWire(text)).toThrow('no-items');
  });
});

describe('An embargo', () => {
  const nitf = (docdata: string) =>
    `<nitf><head><docdata management-status="canceled"><doc-id id-string="n"/><du-key part="Correction"/>${docdata}</docdata></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>B</p></body.content></body></nitf>`;
  const RELEASED = '<date.release norm="20300101T120000Z"/>';
  const inNitf = { embargoUntil: '2030-01-01T12:00:00.000Z', state: 'killed', isCorrection: true };

  it('of NITF without any other date than its release is read', () => {
    expect(readWire(nitf(RELEASED))).toMatchObject([inNitf]);
  });

  it('of NITF inside of NewsML is read, with its state and its mark of a correction', () => {
    const inside = nitf(RELEASED);
    const inG2 = g2('<pubStatus qcode="stat:usable"/>').replace(/<html[^]*<\/html>/, inside);
    const in1 = `<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>n</NewsItemId></NewsIdentifier></Identification><NewsComponent><ContentItem><DataContent>${inside}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
    for (const text of [inG2, in1]) expect(readWire(text)).toMatchObject([inNitf]);
  });

  it.each([
    ['until Tuesday at noon', 'withheld'],
    ['2026-99-99T00:00:00Z', 'withheld'],
    ['+100000-01-01T00:00:00Z', 'withheld'],
    ['none', 'usable'],
    ['', 'usable'],
  ])('that is written %j is %s', (embargoed, state) => {
    const story = JSON.stringify({ uri: 'a', headline: 'H', embargoed });
    expect(readWire(story)).toMatchObject([{ state, embargoUntil: null }]);
  });

  it.each([
    ['<embargoed xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>', 'withheld'],
    ['<embargoed></embargoed>', 'usable'],
  ])('of NewsML-G2 without a time, %s, is %s', (embargoed, state) => {
    expect(readWire(g2(embargoed))).toMatchObject([{ state, embargoUntil: null }]);
  });
});

it('Texts with control characters or halves of characters are read without them', () => {
  const half = '\ud83d';
  const bad = `a\u0000${half}`;
  const story = {
    ...{ uri: bad, headline: bad, body_html: bad, language: bad, slugline: bad, ednote: bad },
    keywords: [bad, `${'x'.repeat(119)}😀`],
    type: 'picture',
    ...{ altText: bad, description_text: bad, creditline: bad },
    renditions: [{ href: `https://a.example/${bad}` }],
  };
  const feed = { version: 'https://jsonfeed.org/version/1', items: [{ id: 'g', title: 'H', url: bad }] };
  const read = [...readWire(JSON.stringify(story)), ...readWire(JSON.stringify(feed))];
  const texts = JSON.stringify(read);
  expect(texts).not.toMatch(/\\u0000|\\ud[89a-f]/);
  expect(read[0]).toMatchObject({ guid: 'a\ufffd', lang: 'a\ufffd', pictures: [{ alt: 'a\ufffd' }] });
});

it('RSS, Atom and JSON Feed are read with their ids, words and people', () => {
  const rss = `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>C</title><item><guid>g</guid><title>H</title><media:title>other</media:title><dc:creator>Jo</dc:creator><description>S</description><content:encoded>&lt;p&gt;B&lt;/p&gt;</content:encoded></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>g</id><title>H</title><author><name>Jo</name></author><summary>S</summary><content type="html">&lt;p&gt;B&lt;/p&gt;</content></entry></feed>`;
  const json = JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title: 'C' },
    items: [{ id: 'g', title: 'H', authors: [{ name: 'Jo' }], summary: 'S', content_html: '<p>B</p>' }],
  });
  for (const feed of [rss, atom, json])
    expect(readWire(feed)).toMatchObject([
      { guid: 'g', headline: 'H', standfirst: 'S', byline: 'Jo', html: '<p>B</p>', source: 'C' },
    ]);
});

describe('A version', () => {
  it.each([
    [{ version: '10', versionAt: null }, { version: '9', versionAt: null }, true],
    [{ version: '9', versionAt: null }, { version: '10', versionAt: null }, false],
    [{ version: '', versionAt: '2026-01-02' }, { version: '', versionAt: '2026-01-01' }, true],
    [{ version: '1', versionAt: '2026-01-01' }, { version: '1', versionAt: '2026-01-02' }, false],
    [{ version: '', versionAt: null }, { version: '', versionAt: null }, true],
  ])('%j after %j replaces it: %s', (next, before, expected) => {
    expect(replaces(next, before)).toBe(expected);
  });
});
