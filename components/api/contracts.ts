'use client';
/**
 * Schemas for the responses of the newsroom API to the composer. Loaded after the first render, as no request is sent
 * before.
 */
export { CorrectionAnswer, CorrectionChoices } from '@/domain/api/stories/correction';
export { CommitAnswer, CommitsAnswer } from '@/domain/api/commits';
export { STORY_EVENTS } from '@/domain/api/events';
export { OptionsAnswer, SlugAnswer } from '@/domain/api/options';
export {
  EmbedAnswer,
  LibraryAnswer,
  PictureAnswer,
  PictureFactsAnswer,
  RecordingAnswer,
} from '@/domain/api/media';
export { NotesAnswer } from '@/domain/api/notes';
export { PreviewLinkMade, PreviewLinksAnswer } from '@/domain/api/stories/preview-links';
export { PreviewAnswer } from '@/domain/api/stories/preview';
export { PasskeyOptions } from '@/domain/api/people/security';
export { PlanAnswer } from '@/domain/api/planning/plans';
export { Problem } from '@/domain/api/problem';
export { AuthorshipAnswer, RevisionsAnswer } from '@/domain/api/revisions';
export {
  AcknowledgementAnswer,
  ConflictAnswer,
  ContentAnswer,
  FoundStoriesAnswer,
  SaveAnswer,
  StoryAnswer,
} from '@/domain/api/story';
export { MachineTranslationAnswer } from '@/domain/api/translations/machine-translation';
export { TranslationAnswer } from '@/domain/api/translations/translation';
export { UploadAnswer } from '@/domain/api/uploads';
export { Added } from '@/domain/api/written';
