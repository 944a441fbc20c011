import type { PlacingWay } from '@/domain/front/arrange';
import type { Slot } from '@/domain/front/contents';
import { classNames } from '@/components/ui/class-names';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { placeName, type DropPlace } from './drop-place';

interface DropZonesProps {
  slot: Slot;
  /** What putting the dragged story here would do, when it is over this slot. */
  over: { place: DropPlace; text: string } | null;
}

/** Overlay on a slot while a story is dragged: where it can be dropped, and what that would do. Takes no space. */
export function DropZones({ slot, over }: DropZonesProps) {
  const { fronts: words } = useNewsroomWords();
  const ways: PlacingWay[] = slot.storyId === null ? ['replace'] : ['insert', 'replace'];
  return (
    <span className="drop-zones">
      {ways.map(way => {
        const place = placeName({ slotId: slot.id, way });
        const isOver = over?.place.way === way;
        return (
          <span key={way} className={classNames('drop-zone', way, isOver && 'is-over')} data-place={place}>
            {isOver ? (
              <span className="drop-text">{over.text}</span>
            ) : (
              <span className="touch-only">{slot.storyId === null ? words.place : words.ways[way]}</span>
            )}
          </span>
        );
      })}
    </span>
  );
}
