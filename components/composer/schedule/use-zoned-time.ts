'use client';
import { useState } from 'react';
import { instantOf, isWallTime, wallTimeAt } from '@/domain/time/wall-clock';
import { ownZone } from '@/components/ui/time/browser-zone';
import { proposedTime } from './schedule-times';
import type { ComposerEdition, ComposerStory } from '../view';
import type { TimedStep } from '../actions/stage-actions';

/** The chosen date, time and zone, and the instant they denote. */
export function useZonedTime(story: ComposerStory, edition: ComposerEdition | undefined, step: TimedStep) {
  const [opened] = useState(() => {
    const set = step === 'schedule' ? story.schedule : story.unpublishing;
    const { embargoUntil } = story.checkFacts;
    const publishAt = story.schedule?.at ?? null;
    const proposal = proposedTime({ step, now: new Date(), embargoUntil, publishAt });
    const zone = set?.zone ?? edition?.zone ?? ownZone();
    const [day = '', time = ''] = wallTimeAt(set ? new Date(set.at) : proposal, zone).split('T');
    return { day, time, zone };
  });
  const [day, setDay] = useState(opened.day);
  const [time, setTime] = useState(opened.time);
  const [zone, setZone] = useState(opened.zone);
  const [offset, setOffset] = useState<number>();
  const wallTime = `${day}T${time}`;
  const zonedTime = { time: wallTime, zone, ...(offset !== undefined && { offset }) };
  const zones = [...new Set([...(edition ? [edition.zone] : []), ownZone(), opened.zone, 'UTC'])];
  return {
    ...{ day, setDay, time, setTime, zone, setZone, offset, setOffset, zones, zonedTime },
    /** Null until a date and a time are chosen. */
    meant: isWallTime(wallTime) ? instantOf(zonedTime) : null,
  };
}
