'use client';
import { useState } from 'react';
import type { BreakingNews, FrontStory } from '@/domain/front/api';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { frontPath } from '../draft/front-api';
import { storyName } from '../front-names';

interface BreakingDialogProps {
  editionId: string;
  news: BreakingNews | null;
  stories: FrontStory[];
  lang: string;
  onClose(): void;
}

const LONGEST = 160;
const HOURS = [1, 2, 4, 8, 12, 24];

/** Collects the text of the breaking news bar, and its duration. */
export function BreakingDialog({ editionId, news, stories, lang, onClose }: BreakingDialogProps) {
  const words = useNewsroomWords();
  const labels = words.fronts.breaking;
  const { busy, refused, write } = useWrite();
  const [text, setText] = useState(news?.text ?? '');
  const [storyId, setStoryId] = useState(news?.storyId ?? '');
  const [minutes, setMinutes] = useState(60);
  const path = frontPath(editionId, '/breaking-news');

  const put = async () => {
    if (busy) return;
    if (await write('PUT', path, { text, storyId: storyId || null, minutes }, Done)) onClose();
  };
  const end = async () => {
    if (!busy && (await write('DELETE', path, {}, Done))) onClose();
  };
  const isTextWrong = refused?.field === 'text';
  return (
    <Dialog
      open
      title={labels.title}
      onClose={onClose}
      foot={
        <>
          {news && (
            <Button variant="line" onClick={() => void end()}>
              {labels.end}
            </Button>
          )}
          <span className="push" />
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="solid" aria-busy={busy} onClick={() => void put()}>
            {labels.save}
          </Button>
        </>
      }
    >
      <p>{labels.help}</p>
      <TextField
        label={labels.text}
        value={text}
        lang={lang}
        maxLength={LONGEST}
        wrong={isTextWrong ? labels.wrong : null}
        onChange={event => setText(event.target.value)}
      />
      <SelectField label={labels.story} value={storyId} onChange={event => setStoryId(event.target.value)}>
        <option value="">{labels.noStory}</option>
        {stories.map(story => (
          <option key={story.id} value={story.id} lang={lang}>
            {storyName(story)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={labels.minutes}
        value={minutes}
        onChange={event => setMinutes(Number(event.target.value))}
      >
        <option value={30}>{labels.halfHour}</option>
        {HOURS.map(hours => (
          <option key={hours} value={hours * 60}>
            {labels.hours(hours)}
          </option>
        ))}
      </SelectField>
      <FormError refused={isTextWrong ? null : refused} />
    </Dialog>
  );
}
