'use client';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { NotDone } from '@/components/api/send';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { FooterLink } from '@/domain/paper/edition';
import { LinkFields } from './link-fields';

const MAX_LINKS = 12;

interface LinkListProps {
  title: string;
  /** The field as the API names it, to find the link that was refused. */
  name: 'followLinks' | 'aboutLinks';
  links: FooterLink[];
  refused: NotDone | null;
  onChange(links: FooterLink[]): void;
}

/** Links of the footer in their order. */
export function LinkList({ title, name, links, refused, onChange }: LinkListProps) {
  const words = useNewsroomWords().paper;
  const list = useRef<HTMLUListElement>(null);
  const move = (from: number, to: number) => {
    onChange(links.map((link, at) => (at === from ? links[to]! : at === to ? links[from]! : link)));
    // Focus follows the link, or the next press would undo the move.
    requestAnimationFrame(() => {
      const tools = list.current?.children[to]?.querySelectorAll<HTMLElement>('.link-tools button');
      const canGoOnDown = to > from && to < links.length - 1;
      tools?.[canGoOnDown ? 1 : 0]?.focus();
    });
  };
  const add = () => {
    onChange([...links, { label: '', href: '' }]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector('input')?.focus());
  };
  return (
    <fieldset className="link-list">
      <legend className="label">{title}</legend>
      {!links.length && <p className="help">{words.noLinks}</p>}
      <ul ref={list}>
        {links.map((link, at) => (
          <li key={at}>
            <LinkFields
              link={link}
              wrongField={refused?.field?.startsWith(`${name}.${at}.`) ? refused.field : null}
              onChange={changed => onChange(links.map((other, index) => (index === at ? changed : other)))}
            />
            <span className="link-tools">
              {at > 0 && (
                <Button icon aria-label={words.up(link.label)} onClick={() => move(at, at - 1)}>
                  <Icon of={ArrowUpIcon} small />
                </Button>
              )}
              {at < links.length - 1 && (
                <Button icon aria-label={words.down(link.label)} onClick={() => move(at, at + 1)}>
                  <Icon of={ArrowDownIcon} small />
                </Button>
              )}
              <Button
                icon
                aria-label={words.removeLink(link.label)}
                onClick={() => onChange(links.filter((_, index) => index !== at))}
              >
                <Icon of={XIcon} small />
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {links.length < MAX_LINKS && (
        <Button tiny className="outdented" onClick={add}>
          <Icon of={PlusIcon} small />
          {words.addLink}
        </Button>
      )}
    </fieldset>
  );
}
