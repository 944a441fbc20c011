'use client';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { useDisclosure } from '../list/use-disclosure';

/** The last tab of a phone: screens that are opened less often, over the bar. */
export function MoreMenu({ label, children }: { label: string; children: ReactNode }) {
  const details = useDisclosure();
  return (
    <details className="more-tab" ref={details}>
      <summary>
        <Icon of={EllipsisIcon} />
        <span>{label}</span>
      </summary>
      <div className="menu">{children}</div>
    </details>
  );
}
