'use client';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

interface OrderButtonsProps {
  at: number;
  count: number;
  up: string;
  down: string;
  onMove(to: number, way: 'up' | 'down'): void;
}

/** Moves a line of a list one place. */
export function OrderButtons({ at, count, up, down, onMove }: OrderButtonsProps) {
  return (
    <>
      {at > 0 && (
        <Button icon aria-label={up} data-way="up" onClick={() => onMove(at - 1, 'up')}>
          <Icon of={ArrowUpIcon} small />
        </Button>
      )}
      {at < count - 1 && (
        <Button icon aria-label={down} data-way="down" onClick={() => onMove(at + 1, 'down')}>
          <Icon of={ArrowDownIcon} small />
        </Button>
      )}
    </>
  );
}
