import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface LiftBarProps {
  /** The story that is dragged. */
  story: string;
  onCancel(): void;
}

/** Overlay at the foot of a front while a story is dragged: what to do with it. Takes no space. */
export function LiftBar({ story, onCancel }: LiftBarProps) {
  const words = useNewsroomWords();
  return (
    <div className="lift-bar">
      <b className="truncate">{story}</b>
      <span className="mouse-only">{words.fronts.liftHelp}</span>
      <span className="touch-only">{words.fronts.tapHelp}</span>
      <Button tiny onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
