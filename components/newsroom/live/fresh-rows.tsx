'use client';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { LiveRows } from './use-live-rows';

/** New stories of a list are shown with this button. */
export function FreshRows({ live }: { live: LiveRows }) {
  const { planning, comma } = useNewsroomWords();
  return (
    <div className="new-rows" role="status">
      {live.arrived > 0 && (
        <Button tiny onClick={live.show}>
          <Icon of={ArrowDownIcon} small />
          {planning.fresh(live.arrived) + comma}
          <b>{planning.show}</b>
        </Button>
      )}
    </div>
  );
}
