import { SaxesParser } from 'saxes';
import {
  readDigitalSource,
  SOURCE_LIMITS,
  UNKNOWN_SOURCE,
  type PictureSource,
} from '@/domain/media/digital-source';
import { wellFormedText } from '@/server/problems/well-formed';

/** IPTC's extension of XMP. https://iptc.org/standards/photo-metadata/ */
const IPTC = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** More than editors write; larger packets consist of edit history. */
const MAX_BYTES = 200_000;

/** The maximum nesting of tags: more than a packet has, but low, because names are looked up in all open tags. */
const DEEPEST = 50;

/** The properties that are read, by their names in XMP. */
const PROPERTIES: Record<string, keyof PictureSource> = {
  DigitalSourceType: 'digitalSource',
  AISystemUsed: 'aiSystem',
  AISystemVersionUsed: 'aiSystemVersion',
  AIPromptInformation: 'aiPrompt',
  AIPromptWriterName: 'aiPromptWriter',
};

/**
 * The digital source stated in a picture's XMP. Entities are not resolved: a packet with a document type, a malformed
 * one or one that is too large counts as empty.
 */
export function sourceInXmp(packet: Uint8Array | undefined): PictureSource {
  if (!packet || packet.length > MAX_BYTES) return UNKNOWN_SOURCE;
  try {
    return sourceOf(propertiesIn(new TextDecoder('utf-8').decode(packet)));
  } catch {
    return UNKNOWN_SOURCE;
  }
}

type Properties = Partial<Record<keyof PictureSource, string>>;

function sourceOf({ digitalSource = '', ...texts }: Properties): PictureSource {
  const text = (name: keyof typeof SOURCE_LIMITS) =>
    wellFormedText(texts[name] ?? '')
      .trim()
      .slice(0, SOURCE_LIMITS[name]);
  return {
    digitalSource: readDigitalSource(digitalSource),
    aiSystem: text('aiSystem'),
    aiSystemVersion: text('aiSystemVersion'),
    aiPrompt: text('aiPrompt'),
    aiPromptWriter: text('aiPromptWriter'),
  };
}

/**
 * The properties, written as attributes of a description, as elements with text, or as elements that refer to a
 * resource. @throws Error
 */
function propertiesIn(xml: string): Properties {
  const found: Properties = {};
  const parser = new SaxesParser({ xmlns: true });
  const propertyOf = (uri: string, local: string) =>
    uri === IPTC && Object.hasOwn(PROPERTIES, local) ? PROPERTIES[local]! : null;
  let open: keyof PictureSource | null = null;
  let depth = 0;
  parser.on('error', error => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A document type');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > DEEPEST) throw new Error('Too deep');
    open = propertyOf(uri, local) ?? open;
    for (const attribute of Object.values(attributes)) {
      const property = propertyOf(attribute.uri, attribute.local);
      if (property) found[property] ??= attribute.value;
      if (open && attribute.uri === RDF && attribute.local === 'resource') found[open] ??= attribute.value;
    }
  });
  parser.on('text', text => {
    if (open && text.trim()) found[open] ??= text;
  });
  parser.on('closetag', ({ uri, local }) => {
    depth--;
    if (propertyOf(uri, local)) open = null;
  });
  // Some programs terminate it with NUL.
  parser.write(xml.split('\0', 1)[0]!).close();
  return found;
}
