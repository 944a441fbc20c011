'use client';
import MergeIcon from 'lucide-react/icons/git-merge';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { Bar } from '@/components/ui/bar';
import type { Paper } from './conflict-words';
import { ViewedRevision } from './difference';
import type { MergedIn } from './use-merging';

interface MergedBarProps {
  merged: MergedIn;
  lang: string;
  paper: Paper;
  onUndo(): void;
  onClose(): void;
}

/** Announces another person's changes, with buttons to show and undo them. */
export function MergedBar({ merged, lang, paper, onUndo, onClose }: MergedBarProps) {
  const words = useComposerWords();
  const [open, setOpen] = useState(false);
  const name = merged.name ?? words.conflict.somebody;
  return (
    <>
      <Bar
        tone={merged.how === 'taken in' ? 'warn' : 'good'}
        icon={MergeIcon}
        text={words.conflict.came[merged.how](name)}
      >
        <Button tiny variant="line" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.conflict.lookAt}
        </Button>
        <Button tiny onClick={onUndo}>
          {merged.how === 'taken in' ? words.found.bringBack : words.conflict.undoMerge}
        </Button>
        <Button tiny icon aria-label={words.panel.close} onClick={onClose}>
          <Icon of={XIcon} small />
        </Button>
      </Bar>
      {open && (
        <ViewedRevision
          label={words.conflict.cameIn(name)}
          older={merged.before}
          newer={merged.after}
          lang={lang}
          paper={paper}
        />
      )}
    </>
  );
}
