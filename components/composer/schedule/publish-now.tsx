'use client';
import { PublishNowDialog } from '@/components/ui/publish-now-dialog';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { ComposerStory } from '../view';
import { ownScheduledTime } from './schedule-times';

interface PublishNowProps {
  /** The schedule of a story that is about to be published by hand; null: nothing is published. */
  schedule: ComposerStory['schedule'];
  onClose(): void;
  onPublish(): void;
}

/** Asks what becomes of the scheduled time of the open story. */
export function PublishNow({ schedule, ...actions }: PublishNowProps) {
  const lang = useLanguage();
  const time = schedule && ownScheduledTime(schedule.at, schedule.zone, lang);
  return <PublishNowDialog time={time} {...actions} />;
}
