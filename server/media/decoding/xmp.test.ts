import { describe, expect, it } from 'vitest';
import { UNKNOWN_SOURCE } from '@/domain/media/digital-source';
import { sourceInXmp } from './xmp';

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"';
const TRAINED = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

const packet = (attributes: string, elements = '', head = '') =>
  Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>${head}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${NAMESPACES}>` +
      `<rdf:Description rdf:about="" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );

const FULL = {
  digitalSource: 'trainedAlgorithmicMedia',
  aiSystem: 'A painter',
  aiSystemVersion: '4.1',
  aiPrompt: 'Two boats & a pier',
  aiPromptWriter: 'Lin Yuchen',
};

describe('The digital source in XMP', () => {
  it.each([
    [
      'attributes',
      packet(
        `ext:DigitalSourceType="${TRAINED}" ext:AISystemUsed="A painter" ext:AISystemVersionUsed="4.1" ext:AIPromptInformation="Two boats &amp; a pier" ext:AIPromptWriterName="Lin Yuchen"`,
      ),
    ],
    [
      'elements',
      packet(
        '',
        `<ext:DigitalSourceType>${TRAINED}</ext:DigitalSourceType><ext:AISystemUsed> A painter </ext:AISystemUsed><ext:AISystemVersionUsed>4.1</ext:AISystemVersionUsed><ext:AIPromptInformation>Two boats &amp; a pier</ext:AIPromptInformation><ext:AIPromptWriterName>Lin Yuchen</ext:AIPromptWriterName>`,
      ),
    ],
    [
      'resources and lists',
      packet(
        'ext:AISystemVersionUsed="4.1"',
        `<ext:DigitalSourceType rdf:resource="${TRAINED}"/><ext:AISystemUsed><rdf:Bag><rdf:li>A painter</rdf:li></rdf:Bag></ext:AISystemUsed><ext:AIPromptInformation><rdf:Alt><rdf:li xml:lang="x-default">Two boats &amp; a pier</rdf:li></rdf:Alt></ext:AIPromptInformation><ext:AIPromptWriterName>Lin Yuchen</ext:AIPromptWriterName>`,
      ),
    ],
  ])('is read from %s', (_, xmp) => {
    expect(sourceInXmp(xmp)).toEqual(FULL);
  });

  it('is ignored in another namespace', () => {
    const foreign = packet(
      'xmlns:o="http://example.org/" o:AISystemUsed="A painter"',
      '<o:AISystemUsed>x</o:AISystemUsed>',
    );
    expect(sourceInXmp(foreign)).toEqual(UNKNOWN_SOURCE);
  });

  it('is cut where a text is too long, and has no control characters', () => {
    const long = packet(`ext:AIPromptInformation="${'a'.repeat(50_000)}" ext:AISystemUsed="A&#9;painter"`);
    const { aiPrompt, aiSystem } = sourceInXmp(long);
    expect([aiPrompt.length, aiSystem]).toEqual([2000, 'A\tpainter']);
  });

  const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  it.each([
    ['a document type with entities', packet('ext:AISystemUsed="&b;"', '', BOMB)],
    ['an external entity', packet('', '<ext:AISystemUsed>&f;</ext:AISystemUsed>', BOMB)],
    ['an entity that is not declared', packet('ext:AISystemUsed="&b;"')],
    ['tags that are not closed', Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a><b>')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0, 1, 2])],
    ['more than a packet has', Buffer.concat([packet('ext:AISystemUsed="A"'), Buffer.alloc(300_000, ' ')])],
  ])('is unknown for %s', (_, xmp) => {
    expect(sourceInXmp(xmp)).toEqual(UNKNOWN_SOURCE);
  });

  it('is unknown without a packet', () => {
    expect(sourceInXmp(undefined)).toEqual(UNKNOWN_SOURCE);
  });

  it('takes time proportional to the size of the packet, whatever it contains', () => {
    const tags = Buffer.from(`<a xmlns="b">${'<c d="e">'.repeat(22_000)}`);
    const before = performance.now();
    expect(sourceInXmp(tags)).toEqual(UNKNOWN_SOURCE);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
