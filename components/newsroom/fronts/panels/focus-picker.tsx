'use client';
import type { SlotFocus } from '@/domain/front/contents';
import { FOCUS_STEPS, focusClass, focusStep, MIDDLE } from '@/domain/media/focus';
import { pictureAddress } from '@/domain/media/media';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface FocusPickerProps {
  mediaId: string;
  /** Undefined: nothing was chosen, so the middle is kept. */
  chosen: SlotFocus | undefined;
  onChange(focus: SlotFocus | null): void;
}

/** Chooses what a picture keeps in view where a card cuts it: by a press on it, or by two sliders. */
export function FocusPicker({ mediaId, chosen, onChange }: FocusPickerProps) {
  const words = useNewsroomWords().fronts;
  const { x, y } = chosen ?? MIDDLE;
  const slider = (label: string, axis: 'x' | 'y') => (
    <label className="help">
      {label}
      <input
        className="focus-range"
        type="range"
        min={0}
        max={FOCUS_STEPS}
        value={{ x, y }[axis]}
        onChange={event => onChange({ mediaId, x, y, [axis]: Number(event.target.value) })}
      />
    </label>
  );
  return (
    <div role="group" aria-label={words.focus}>
      <div
        className={classNames('focus-pick', focusClass({ x, y }))}
        aria-hidden
        onClick={({ currentTarget, clientX, clientY }) => {
          const { left, top, width, height } = currentTarget.getBoundingClientRect();
          onChange({
            mediaId,
            x: focusStep((clientX - left) / width),
            y: focusStep((clientY - top) / height),
          });
        }}
      >
        <img src={pictureAddress(mediaId, 320, 'webp')} alt="" draggable={false} />
      </div>
      <p className="help">{words.focusHelp}</p>
      {slider(words.focusAcross, 'x')}
      {slider(words.focusDown, 'y')}
      {chosen && (
        <Button tiny onClick={() => onChange(null)}>
          {words.focusClear}
        </Button>
      )}
    </div>
  );
}
