'use client';
import { useState, type KeyboardEvent } from 'react';
import type { ScheduleInput } from '@/domain/api/story-writes';
import { FIELD_LIMITS } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { asSentence } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { SHORTCUTS } from '../keys/shortcuts';
import { OffsetChoice } from '@/components/ui/time/offset-choice';
import { untilWords, zoneWords } from './schedule-times';
import { EmbargoLine, TimeRows } from './time-rows';
import { useZonedTime } from './use-zoned-time';
import type { TimedStep } from '../actions/stage-actions';
import type { ComposerEdition, ComposerStory } from '../view';

export interface ScheduleFormProps {
  /** The step to schedule. */
  step: TimedStep;
  story: ComposerStory;
  edition: ComposerEdition | undefined;
  onClose(): void;
  onSchedule(schedule: ScheduleInput): void;
}

/** The day, the time and the zone, and the reason for unpublishing. Errors are shown while typing or after sending. */
export function ScheduleForm({ step, story, edition, onClose, onSchedule }: ScheduleFormProps) {
  const { schedule: words, stepReasons, problems, compose, refusals } = useWords();
  const lang = useLanguage();
  const chosen = useZonedTime(story, edition, step);
  const [reason, setReason] = useState('');
  const [line, setLine] = useState('');
  const [tried, setTried] = useState(false);
  const [now] = useState(() => new Date());
  const publishes = step === 'schedule';
  const { meant } = chosen;
  const at = meant && 'at' in meant ? meant.at : null;
  const { embargoUntil } = story.checkFacts;

  const whyNot = (): string | null => {
    if (!meant) return words.noTime;
    if ('problem' in meant)
      return meant.problem === 'time-does-not-exist' ? asSentence(problems[meant.problem](''), lang) : null;
    if (meant.at <= new Date()) return refusals['time-has-passed'];
    if (publishes && embargoUntil && meant.at < new Date(embargoUntil)) return refusals['before-embargo'];
    return null;
  };
  const isSkipped = meant !== null && 'problem' in meant && meant.problem === 'time-does-not-exist';

  const send = () => {
    setTried(true);
    if (!at || whyNot() || (!publishes && !reason.trim())) return;
    const readersLine = line.trim();
    const schedule: ScheduleInput = publishes
      ? { action: step, at: chosen.zonedTime }
      : { action: step, at: chosen.zonedTime, reason: reason.trim(), ...(readersLine && { readersLine }) };
    onSchedule(schedule);
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="dialog-fields schedule"
      noValidate
      onKeyDown={sendByKey}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <div className="times">
        <TextField
          autoFocus
          type="date"
          label={words.day}
          value={chosen.day}
          wrong={tried || isSkipped ? whyNot() : null}
          onChange={event => chosen.setDay(event.target.value)}
        />
        <TextField
          type="time"
          label={words.time}
          value={chosen.time}
          onChange={event => chosen.setTime(event.target.value)}
        />
        <SelectField
          label={words.zone}
          value={chosen.zone}
          onChange={event => chosen.setZone(event.target.value)}
        >
          {chosen.zones.map(zone => (
            <option key={zone} value={zone}>
              {zone === edition?.zone ? words.ofEdition(edition.name, zoneWords(zone)) : zoneWords(zone)}
            </option>
          ))}
        </SelectField>
      </div>
      {meant && (
        <OffsetChoice
          chosen={chosen.offset}
          time={chosen.zonedTime}
          wrong={tried && 'problem' in meant}
          onChoose={chosen.setOffset}
        />
      )}
      {at && (
        <TimeRows
          label={publishes ? words.publish.willBe : words.unpublish.willBe}
          at={at}
          zone={chosen.zone}
          edition={edition}
        />
      )}
      {publishes && embargoUntil && <EmbargoLine until={embargoUntil} zone={chosen.zone} />}
      {!publishes && (
        <>
          <TextArea
            rows={2}
            label={stepReasons.unpublish.reason}
            wrong={tried && !reason.trim() ? stepReasons.missing : null}
            maxLength={FIELD_LIMITS.stepReason}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
          <TextField
            label={stepReasons.line}
            help={stepReasons.lineHelp}
            maxLength={FIELD_LIMITS.readersLine}
            value={line}
            onChange={event => setLine(event.target.value)}
          />
        </>
      )}
      <div className="button-row">
        {at && at > now && <span className="soft push-end">{untilWords(at, now, lang)}</span>}
        <Button onClick={onClose}>{compose.cancel}</Button>
        <Button variant="solid" type="submit">
          {(publishes ? words.publish : words.unpublish).button(chosen.time)}
          <Kbd keys={SHORTCUTS.main.keys} silent />
        </Button>
      </div>
    </form>
  );
}
