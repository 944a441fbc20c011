/** A kind of record of an archive: a file of JSON Lines, one object a line. */
export interface ArchiveRecord {
  /** The name of its file. */
  kind: string;
  /** What a line describes. */
  about: string;
  /** Its database table. */
  table: string;
  /** The columns that lines are ordered by. */
  key: string[];
  /** The fields of a line, by column name. */
  fields: string[];
}

/** The version of the format. */
export const ARCHIVE_FORMAT = 1;

const fields = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Everything in an archive, in import order. */
export const ARCHIVE_RECORDS: ArchiveRecord[] = [
  {
    kind: 'settings',
    about: 'the settings of the whole paper; one line',
    table: 'Paper',
    key: ['id'],
    fields: fields(
      `id name publisher xAccount contact adsText securityText trustText hubs indexNowKey reasonRules secondFactorFor secondFactorDueAt sessionIdleHours sessionDays codeOnNewDevice isNew`,
    ),
  },
  {
    kind: 'unusual-rules',
    about: 'what counts as unusual; one line',
    table: 'UnusualRules',
    key: ['id'],
    fields: fields(
      `id liveChanges liveChangesMost liveChangesMinutes newAdmin newDomain newDomainMost newDomainMinutes allowedDomains`,
    ),
  },
  {
    kind: 'retention',
    about: 'after how many days something is deleted',
    table: 'Retention',
    key: ['kind'],
    fields: fields(`kind days`),
  },
  {
    kind: 'people',
    about: 'the people of the newsroom, without passwords and other secrets',
    table: 'Person',
    key: ['id'],
    fields: fields(`id email name locale zone pictureId emailKinds createdAt deactivatedAt deletedAt`),
  },
  {
    kind: 'outside-people',
    about: 'people without an account whose suggestions came with a document',
    table: 'OutsidePerson',
    key: ['id'],
    fields: fields(`id name`),
  },
  {
    kind: 'look-files',
    about: 'nameplates and icons, as PostgreSQL writes bytes',
    table: 'LookFile',
    key: ['id'],
    fields: fields(`id bytes createdAt`),
  },
  {
    kind: 'pictures',
    about: 'pictures with their texts and rights; the file of each is `media/ID/original`',
    table: 'Media',
    key: ['id'],
    fields: fields(
      `id width height mime bytes sha256 originalName alt caption credit takenAt place digitalSource aiSystem aiSystemVersion aiPrompt aiPromptWriter focusX focusY rights rightsUntil licence editionIds uploadedById createdAt deletedAt`,
    ),
  },
  {
    kind: 'recordings',
    about: 'recordings; the file of each is `media/ID/recording.EXTENSION`',
    table: 'Recording',
    key: ['id'],
    fields: fields(`id kind mime bytes sha256 originalName uploadedById createdAt`),
  },
  {
    kind: 'editions',
    about: 'editions',
    table: 'Edition',
    key: ['id'],
    fields: fields(
      `id code name shortName mark lang secondLang direction zone position isDefault fourEyes description firstYear rightsLine licenceLine registrationLine followLinks aboutLinks ink nameplate accentDay accentNight icon plateDay plateNight english typeface`,
    ),
  },
  {
    kind: 'desks',
    about: 'desks',
    table: 'Desk',
    key: ['id'],
    fields: fields(`id name names position closedAt mergedIntoId`),
  },
  {
    kind: 'roles',
    about: 'the roles of people, at a place or everywhere',
    table: 'Grant',
    key: ['id'],
    fields: fields(`id personId role editionId deskId fromGroup`),
  },
  {
    kind: 'sections',
    about: 'sections of editions',
    table: 'Section',
    key: ['id'],
    fields: fields(`id editionId parentId slug name description position hidden isOpinion approvalRoles`),
  },
  {
    kind: 'section-redirects',
    about: 'former addresses of sections',
    table: 'FormerSection',
    key: ['path'],
    fields: fields(`path editionId sectionId createdAt`),
  },
  {
    kind: 'authors',
    about: 'authors with pages',
    table: 'Author',
    key: ['id'],
    fields: fields(`id slug names titles bios email portraitId personId`),
  },
  {
    kind: 'topics',
    about: 'topics',
    table: 'Topic',
    key: ['id'],
    fields: fields(`id slug names descriptions isSeries`),
  },
  {
    kind: 'pages',
    about: 'standing pages of editions',
    table: 'StandingPage',
    key: ['id'],
    fields: fields(`id editionId slug title description body position updatedAt`),
  },
  {
    kind: 'style-rules',
    about: 'the house style',
    table: 'StyleRule',
    key: ['id'],
    fields: fields(`id lang pattern message suggestion position updatedAt`),
  },
  {
    kind: 'templates',
    about: 'templates of stories',
    table: 'StoryTemplate',
    key: ['id'],
    fields: fields(`id names fields body position`),
  },
  {
    kind: 'story-groups',
    about: 'what all versions of a story share',
    table: 'StoryGroup',
    key: ['id'],
    fields: fields(`id embargoUntil`),
  },
  {
    kind: 'revisions',
    about: 'each saved state of a story',
    table: 'Revision',
    key: ['id'],
    fields: fields(`id storyId number reason fields body personId createdAt override note dueAt`),
  },
  {
    kind: 'revision-names',
    about: 'names of revisions',
    table: 'RevisionName',
    key: ['revisionId'],
    fields: fields(`revisionId name personId createdAt`),
  },
  {
    kind: 'stories',
    about: 'stories with their working copies',
    table: 'Story',
    key: ['id'],
    fields: fields(
      `id groupId editionId deskId stage version blank fields body priority savedById createdById submittedById assignedToId approvedAs liveRevisionId liveSectionId liveTopicIds liveAuthorIds firstPublishedAt lastPublishedAt scheduledFor scheduledZone scheduledById scheduledOverride scheduleRefusal unpublishAt unpublishZone unpublishById unpublishReason unpublishLine withdrawal withdrawnLine withdrawnRevisionId coverageStartedAt coverageEndedAt coverageChangedAt coverageChanges unpublishedChanges createdAt updatedAt`,
    ),
  },
  {
    kind: 'addresses',
    about: 'every address a story ever had',
    table: 'Address',
    key: ['path'],
    fields: fields(`path storyId current createdAt`),
  },
  {
    kind: 'corrections',
    about: 'public corrections',
    table: 'Correction',
    key: ['id'],
    fields: fields(`id storyId text personId createdAt`),
  },
  {
    kind: 'proposed-corrections',
    about: 'corrections that a second person has to publish',
    table: 'ProposedCorrection',
    key: ['storyId', 'personId'],
    fields: fields(`storyId personId text createdAt`),
  },
  {
    kind: 'hidden-changes',
    about: 'stories of which readers do not see what changed',
    table: 'HiddenChanges',
    key: ['storyId'],
    fields: fields(`storyId reason personId createdAt`),
  },
  {
    kind: 'contributors',
    about: 'who had a hand in a text since readers last got it',
    table: 'Contributor',
    key: ['storyId', 'personId'],
    fields: fields(`storyId personId`),
  },
  {
    kind: 'threads',
    about: 'conversations about stories',
    table: 'NoteThread',
    key: ['id'],
    fields: fields(`id storyId quotation blocking createdById createdAt resolvedById resolvedAt`),
  },
  {
    kind: 'notes',
    about: 'notes of conversations',
    table: 'Note',
    key: ['id'],
    fields: fields(`id threadId personId authorName text mentions createdAt changedAt`),
  },
  {
    kind: 'entries',
    about: 'entries of live coverage',
    table: 'CoverageEntry',
    key: ['id'],
    fields: fields(
      `id storyId title body byline authorId writerId writerIds pinned keyEvent position version createdAt publishedAt changedAt removedAt`,
    ),
  },
  {
    kind: 'translations',
    about: 'which revision a version was made from',
    table: 'Translation',
    key: ['storyId', 'side'],
    fields: fields(
      `storyId side sourceId madeFrom matchedFields matchedBody comparedTo changed behind since unread beforeMadeFrom beforeFields beforeBody untouched`,
    ),
  },
  {
    kind: 'machine-texts',
    about: 'digests of texts that a machine translated',
    table: 'MachineText',
    key: ['storyId', 'digest'],
    fields: fields(`storyId digest readById readAt`),
  },
  {
    kind: 'plans',
    about: 'plans of stories',
    table: 'Plan',
    key: ['storyId'],
    fields: fields(`storyId day deadline expectedWords photographerId notes open`),
  },
  {
    kind: 'fronts',
    about: 'fronts with their drafts',
    table: 'Front',
    key: ['id'],
    fields: fields(`id editionId sectionId draft version savedById savedAt writers`),
  },
  {
    kind: 'launches',
    about: 'what readers got of fronts',
    table: 'FrontLaunch',
    key: ['frontId', 'number'],
    fields: fields(`frontId number contents personId at note restored timedFor`),
  },
  {
    kind: 'breaking-news',
    about: 'breaking news over fronts',
    table: 'BreakingNews',
    key: ['editionId'],
    fields: fields(`editionId text storyId expiresAt personId startedAt`),
  },
  {
    kind: 'picture-uses',
    about: 'which working copies show a picture',
    table: 'PictureUse',
    key: ['mediaId', 'storyId'],
    fields: fields(`mediaId storyId caption credit alt words`),
  },
  {
    kind: 'popularity',
    about: 'how much stories are read; no readers',
    table: 'Popularity',
    key: ['storyId'],
    fields: fields(`storyId editionId rank`),
  },
  {
    kind: 'origins',
    about: 'where imported stories came from',
    table: 'ImportOrigin',
    key: ['source', 'foreignId'],
    fields: fields(`source foreignId storyId importId digest version address kept publishedRevisionId`),
  },
  {
    kind: 'redirects',
    about: 'addresses of another system that lead to a story or to an address of the paper',
    table: 'Redirect',
    key: ['path'],
    fields: fields(`path storyId target importId createdAt`),
  },
  {
    kind: 'wire-stories',
    about: 'stories of agencies, as their newest version tells them',
    table: 'WireStory',
    key: ['id'],
    fields: fields(
      `id source guid number state headline slug priority embargoUntil putAside firstAt receivedAt lang subjects words`,
    ),
  },
  {
    kind: 'wire-versions',
    about: 'versions of agency stories as they were received',
    table: 'WireVersion',
    key: ['wireStoryId', 'number'],
    fields: fields(`wireStoryId number content digest textDigest receivedAt`),
  },
  {
    kind: 'wire-uses',
    about: 'stories that were made of agency stories',
    table: 'WireUse',
    key: ['wireStoryId', 'storyId'],
    fields: fields(`wireStoryId storyId number at`),
  },
  {
    kind: 'wire-alerts',
    about: 'words of agency stories of which people are notified',
    table: 'WireAlert',
    key: ['id'],
    fields: fields(`id personId deskId words folded createdAt`),
  },
  {
    kind: 'wire-filters',
    about: 'what desks see of the wire',
    table: 'WireFilter',
    key: ['deskId'],
    fields: fields(`deskId sources langs subjects words priority updatedAt`),
  },
  {
    kind: 'views',
    about: 'saved views of the budget',
    table: 'SavedView',
    key: ['id'],
    fields: fields(`id personId name layout query createdAt`),
  },
  {
    kind: 'events',
    about: 'the audit trail, without the networks that requests came from',
    table: 'Event',
    key: ['id'],
    fields: fields(`id at kind personId storyId subjectKind subjectId data`),
  },
];
