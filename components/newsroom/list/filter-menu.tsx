'use client';
import CheckIcon from 'lucide-react/icons/check';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useDisclosure } from './use-disclosure';

interface FilterMenuProps {
  name: string;
  className?: string;
  /** What is chosen, or null when everything is shown. */
  value: string | null;
  options: { label: string; href: string; on: boolean }[];
}

/** A chip that opens a list of links; a disclosure, so that it opens without script. */
export function FilterMenu({ name, className, value, options }: FilterMenuProps) {
  const details = useDisclosure();
  return (
    <details className={classNames('filter-menu', className)} ref={details}>
      <summary className={value ? 'chip is-on' : 'chip'}>
        {name} {value && <b>{value}</b>}
        <Icon of={ChevronDownIcon} small />
      </summary>
      <ul className="menu">
        {options.map(({ label, href, on }) => (
          <li key={href}>
            <ScreenLink className="item" href={href} aria-current={on ? 'true' : undefined}>
              <span>{label}</span>
              {on && <Icon of={CheckIcon} small />}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
