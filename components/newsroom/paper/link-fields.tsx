'use client';
import { TextField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { FooterLink } from '@/domain/paper/edition';

interface LinkFieldsProps {
  link: FooterLink;
  /** Path of the refused field when it is one of this link's. */
  wrongField: string | null;
  onChange(link: FooterLink): void;
}

export function LinkFields({ link, wrongField, onChange }: LinkFieldsProps) {
  const { paper, wrong } = useNewsroomWords();
  return (
    <>
      <TextField
        label={paper.linkLabel}
        value={link.label}
        wrong={wrongField?.endsWith('.label') ? wrong.linkLabel : null}
        onChange={event => onChange({ ...link, label: event.target.value })}
      />
      <TextField
        label={paper.linkHref}
        value={link.href}
        wrong={wrongField?.endsWith('.href') ? wrong.linkHref : null}
        spellCheck={false}
        inputMode="url"
        onChange={event => onChange({ ...link, href: event.target.value })}
      />
    </>
  );
}
