import type { DigitalSource } from '@/domain/media/digital-source';

/** The codes of IPTC that schema.org has under another name, or does not have. */
const OTHER_NAMES: Partial<Record<DigitalSource, string | null>> = {
  computationalCapture: 'MultiFrameComputationalCapture',
  digitalCreation: null,
  humanEdits: null,
};

/** A digital source as schema.org names it; null when it has none. https://schema.org/IPTCDigitalSourceEnumeration */
export function digitalSourceType(source: DigitalSource | ''): string | null {
  if (!source) return null;
  const usual = source.charAt(0).toUpperCase() + source.slice(1);
  const name = source in OTHER_NAMES ? OTHER_NAMES[source] : usual;
  return name ? `https://schema.org/${name}DigitalSource` : null;
}
