import type { RecordedKind } from '../recorded';

/** Fields of the paper on the security screen. */
export const SECURITY_FIELDS = [
  ...(['secondFactorFor', 'sessionIdleHours', 'sessionDays', 'codeOnNewDevice'] as const),
] as const;

/** Fields of recorded subjects that the newsroom can change and therefore restore. */
export const REVERTED_FIELDS = {
  paper: [
    ...([
      'name',
      'publisher',
      'xAccount',
      'contact',
      'adsText',
      'securityText',
      'trustText',
      'hubs',
    ] as const),
    ...(['indexNowKey', 'reasonRules'] as const),
    ...SECURITY_FIELDS,
  ],
  edition: [
    ...([
      'ink',
      'typeface',
      'accentDay',
      'accentNight',
      'plateDay',
      'plateNight',
      'icon',
      'name',
      'shortName',
      'nameplate',
      'description',
      'zone',
      'english',
      'fourEyes',
      'firstYear',
      'rightsLine',
    ] as const),
    ...(['licenceLine', 'registrationLine', 'followLinks', 'aboutLinks'] as const),
  ],
  section: ['name', 'description', 'hidden', 'isOpinion', 'approvalRoles', 'parentId'],
  page: ['title', 'description', 'body'],
  topic: ['names', 'descriptions', 'isSeries'],
  author: ['names', 'titles', 'bios', 'email', 'portraitId'],
  rule: ['lang', 'pattern', 'message', 'suggestion'],
  template: ['names', 'fields', 'body'],
  picture: [
    ...(['focusX', 'focusY', 'rights', 'licence', 'editionIds', 'rightsUntil'] as const),
    ...(['alt', 'caption', 'credit', 'digitalSource'] as const),
  ],
  coverage: ['startedAt', 'endedAt'],
  entry: ['title', 'body', 'byline', 'pinned', 'keyEvent'],
  plan: ['day', 'deadline', 'expectedWords', 'photographerId', 'notes'],
} as const satisfies Partial<Record<RecordedKind, readonly string[]>>;

/** Recorded subjects that a run reverts by their fields. */
export type RevertedKind = keyof typeof REVERTED_FIELDS;
export type RevertedField = (typeof REVERTED_FIELDS)[RevertedKind][number];

export const ALL_REVERTED_FIELDS = [...new Set(Object.values(REVERTED_FIELDS).flat())] as RevertedField[];
