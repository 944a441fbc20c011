import type { DigitalSource } from '@/domain/media/digital-source';

/** IPTC codes that have another name in schema.org, or none. */
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
