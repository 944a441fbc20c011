import type { AiLabel } from '@/domain/language/language';

/** How a picture came to be. https://cv.iptc.org/newscodes/digitalsourcetype/ */
export const DIGITAL_SOURCES = [
  'digitalCapture',
  'computationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'humanEdits',
  'algorithmicallyEnhanced',
  'digitalCreation',
  'dataDrivenMedia',
  'screenCapture',
  'virtualRecording',
  'composite',
  'compositeCapture',
  'compositeSynthetic',
  'algorithmicMedia',
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
] as const;
export type DigitalSource = (typeof DIGITAL_SOURCES)[number];

/** Codes that IPTC has retired, and those that replace them. */
const RETIRED: Record<string, DigitalSource> = {
  minorHumanEdits: 'humanEdits',
  digitalArt: 'digitalCreation',
};

const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** The digital source of a picture; unknown texts are empty. */
export interface PictureSource {
  digitalSource: DigitalSource | '';
  /** The name and the version of the AI system that made it. */
  aiSystem: string;
  aiSystemVersion: string;
  aiPrompt: string;
  aiPromptWriter: string;
}

/** The maximum lengths of its texts; longer ones are cut. */
export const SOURCE_LIMITS = {
  aiSystem: 200,
  aiSystemVersion: 100,
  aiPrompt: 2000,
  aiPromptWriter: 200,
} as const;

export const UNKNOWN_SOURCE: PictureSource = {
  digitalSource: '',
  aiSystem: '',
  aiSystemVersion: '',
  aiPrompt: '',
  aiPromptWriter: '',
};

/** The digital source that a text names by its address, its QCode or its code alone; empty for none. */
export function readDigitalSource(text: string): DigitalSource | '' {
  const code = /(?:^|[/:])([A-Za-z]{1,60})\/?$/.exec(text.trim().slice(0, 200))?.[1] ?? '';
  return (
    DIGITAL_SOURCES.find(known => known === code) ?? (Object.hasOwn(RETIRED, code) ? RETIRED[code]! : '')
  );
}

/** The address by which IPTC names a digital source. */
export const digitalSourceAddress = (source: DigitalSource): string => VOCABULARY + source;

const LABELS: Partial<Record<DigitalSource, AiLabel>> = {
  trainedAlgorithmicMedia: 'created',
  compositeWithTrainedAlgorithmicMedia: 'edited',
  compositeSynthetic: 'composite',
};

/** The label for readers; null when generative AI was not used, or this is unknown. */
export const aiLabel = (source: DigitalSource | ''): AiLabel | null => (source && LABELS[source]) || null;

/** Whether the metadata of a picture says that an AI system made it, but it has no label for readers. */
export const lacksAiLabel = ({
  digitalSource,
  aiSystem,
  aiPrompt,
}: Pick<PictureSource, 'digitalSource' | 'aiSystem' | 'aiPrompt'>): boolean =>
  (aiSystem !== '' || aiPrompt !== '') && aiLabel(digitalSource) === null;
