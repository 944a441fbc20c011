import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface DragBarProps {
  /** The story that is dragged. */
  story: string;
  onCancel(): void;
}

/** Overlay at the foot of a front while a story is dragged: what to do with it. Takes no space. */
export function DragBar({ story, onCancel }: DragBarProps) {
  const words = useNewsroomWords();
  return (
    <div className="drag-bar">
      <b className="truncate">{story}</b>
      <span className="mouse-only">{words.fronts.dragHelp}</span>
      <span className="touch-only">{words.fronts.tapHelp}</span>
      <Button tiny onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
