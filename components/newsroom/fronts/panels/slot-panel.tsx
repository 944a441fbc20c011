'use client';
import { useState } from 'react';
import type { FrontStory } from '@/domain/front/api';
import { changeSlot, removeSlot } from '@/domain/front/arrange';
import { focusOf, FRONT_LIMITS, type FrontContents } from '@/domain/front/contents';
import { LibraryDialog } from '@/components/editor/library/library-dialog';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { DropPlace } from '../canvas/drop-place';
import { FocusPicker } from './focus-picker';
import { storyName, type SlotPlace } from '../front-names';
import { SlotActions } from './slot-actions';

interface SlotPanelProps {
  contents: FrontContents;
  at: SlotPlace;
  story: FrontStory | undefined;
  lang: string;
  onChange(contents: FrontContents, group?: string): void;
  onRemoved(): void;
  /** A story of the list is to be chosen for this place. */
  onChoose(place: DropPlace): void;
}

/** The overrides of a slot on this front. */
export function SlotPanel(props: SlotPanelProps) {
  const { contents, at, story, lang, onChange, onRemoved, onChoose } = props;
  const words = useNewsroomWords().fronts;
  const interfaceLang = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const { slot } = at;
  const mediaId = slot.mediaId ?? story?.mediaId;
  const change = (changed: Partial<typeof slot>, group?: string) =>
    onChange(changeSlot(contents, slot.id, changed), group && `${group} ${slot.id}`);
  const remove = () => {
    onChange(removeSlot(contents, slot.id));
    onRemoved();
  };
  const foot = (
    <div className="button-row">
      <Button tiny onClick={remove}>
        {words.removeSlot}
      </Button>
    </div>
  );
  if (!slot.storyId)
    return (
      <>
        <div className="button-row">
          <Button variant="line" tiny onClick={() => onChoose({ slotId: slot.id, way: 'replace' })}>
            {words.chooseStory}
          </Button>
        </div>
        {foot}
      </>
    );
  return (
    <>
      <SlotActions contents={contents} at={at} onChange={onChange} onChoose={onChoose} />
      <TextArea
        label={words.headline}
        value={slot.headline}
        lang={lang}
        maxLength={FRONT_LIMITS.headline}
        placeholder={storyName(story)}
        help={story && words.ownHeadline(storyName(story))}
        onChange={event => change({ headline: event.target.value }, 'headline')}
      />
      {slot.headline && (
        <Button tiny onClick={() => change({ headline: '' })}>
          {words.useIt}
        </Button>
      )}
      <TextField
        label={words.kicker}
        value={slot.kicker}
        lang={lang}
        maxLength={FRONT_LIMITS.kicker}
        placeholder={story?.kicker}
        onChange={event => change({ kicker: event.target.value }, 'kicker')}
      />
      <div className="field" role="group" aria-label={words.picture}>
        <span className="label">{words.picture}</span>
        {mediaId && (
          <FocusPicker
            mediaId={mediaId}
            chosen={focusOf(slot, mediaId)}
            onChange={focus => change({ focus }, 'focus')}
          />
        )}
        <div className="button-row">
          <Button variant="line" tiny onClick={() => setChoosing(true)}>
            {words.choosePicture}
          </Button>
          {slot.mediaId && (
            <Button tiny onClick={() => change({ mediaId: null })}>
              {words.ownPicture}
            </Button>
          )}
        </div>
      </div>
      <label className="option-row">
        <input
          className="check"
          type="checkbox"
          checked={slot.twice}
          onChange={event => change({ twice: event.target.checked })}
        />
        {words.twice}
      </label>
      {foot}
      {choosing && (
        <LibraryDialog
          storyId={null}
          lang={interfaceLang}
          onClose={() => setChoosing(false)}
          onChoose={([picture]) => {
            setChoosing(false);
            if (picture) change({ mediaId: picture.id });
          }}
        />
      )}
    </>
  );
}
