import { useId } from 'react';
import GripIcon from 'lucide-react/icons/grip-vertical';
import type { FrontStory } from '@/domain/front/api';
import { focusOf, type Slot } from '@/domain/front/contents';
import type { SlotFlag } from '@/domain/front/slot-flags';
import { focusClass } from '@/domain/media/focus';
import { pictureAddress } from '@/domain/media/media';
import type { Visit } from '@/domain/people/presence';
import { PeopleAt } from '@/components/newsroom/live/people-on-screen';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { storyName } from '../front-names';
import { firstPlace, placeName } from './drop-place';
import { DropZones } from './drop-zones';
import { SlotFlags } from './slot-flags';
import type { Drop } from './use-arranging';
import type { StoryDrag } from './use-story-drag';

interface SlotCardProps {
  slot: Slot;
  /** What the slot is called, with its story. */
  name: string;
  /** The story that was placed, or the one by rule. */
  story: FrontStory | undefined;
  isByRule: boolean;
  isLead: boolean;
  hasPicture: boolean;
  isSelected: boolean;
  /** The differences from what readers have. */
  flags: SlotFlag[];
  /** The ids of pictures that the edition may not publish. */
  notAllowed: string[];
  /** What dropping the dragged story here would do. */
  drop: Drop | null;
  lang: string;
  /** The others who have the front open. */
  people: Visit[];
  drag: StoryDrag;
  onSelect(): void;
}

/** A slot as the card that readers will see, with what differs from the story. */
export function SlotCard(props: SlotCardProps) {
  const {
    slot,
    name,
    story,
    isByRule,
    isLead,
    hasPicture,
    isSelected,
    flags,
    notAllowed,
    drop,
    lang,
    people,
    drag,
    onSelect,
  } = props;
  const { fronts, presence } = useNewsroomWords();
  const flagsId = useId();
  const peopleId = useId();
  const own = slot.storyId === null ? null : { storyId: slot.storyId, slotId: slot.id };
  const mediaId = slot.mediaId ?? story?.mediaId;
  const focus = focusOf(slot, mediaId);
  return (
    <button
      type="button"
      id={`slot-${slot.id}`}
      className={classNames(
        'front-card',
        isLead && 'big',
        isSelected && 'selected',
        isByRule && 'ruled',
        own && drag.isDragged(own) && 'ghost',
      )}
      data-place={placeName(firstPlace(slot))}
      aria-label={name}
      aria-describedby={`${flagsId} ${peopleId}`}
      aria-pressed={isSelected}
      aria-keyshortcuts={own ? 'Space' : undefined}
      {...(own && drag.cardProps(own))}
      onKeyDown={event => {
        if (event.key !== ' ' || !own) return;
        event.preventDefault();
        if (!event.repeat) drag.start(own);
      }}
      onClick={({ target }) => {
        const place = target instanceof Element && target.closest<HTMLElement>('[data-place]');
        if (!place || !drag.dropOn(place.dataset.place!)) onSelect();
      }}
    >
      <PeopleAt id={peopleId} people={people} place={slot.id} say={presence.here} />
      {drag.dragged && drag.dragged.item.slotId !== slot.id && <DropZones slot={slot} over={drop} />}
      {story ? (
        <>
          {own && (
            <SlotFlags
              id={flagsId}
              story={story}
              flags={flags}
              isAllowed={!mediaId || !notAllowed.includes(mediaId)}
            />
          )}
          {hasPicture && mediaId && (
            <img
              className={focus && focusClass(focus)}
              src={pictureAddress(mediaId, isLead ? 640 : 320, 'webp')}
              alt=""
              draggable={false}
            />
          )}
          <span className="card-kicker" lang={lang}>
            {(own && slot.kicker) || story.kicker}
          </span>
          <span className="card-headline" lang={lang}>
            {(own && slot.headline) || storyName(story)}
          </span>
          {isByRule && <span className="fill">{fronts.byRule}</span>}
        </>
      ) : (
        <span className="fill">
          <Icon of={GripIcon} small />
          {fronts.emptySlot}
        </span>
      )}
    </button>
  );
}
