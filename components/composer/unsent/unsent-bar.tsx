'use client';
import FoundIcon from 'lucide-react/icons/hard-drive';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { Bar } from '@/components/ui/bar';
import type { Paper } from '../merging/conflict-words';
import type { Draft } from '../draft';
import type { JournaledStory } from '../saving/journal';
import { ViewedRevision } from '../merging/difference';
import { dayTime } from '@/components/ui/time/times';

interface UnsentBarProps {
  found: JournaledStory;
  /** The server has a newer text than its base. */
  older: boolean;
  lang: string;
  paper: Paper;
  readCurrent(): Draft;
  onUse(): Promise<void>;
  onMerge(): Promise<void>;
  onDrop(): void;
}

/**
 * Text from an earlier session that never reached the server. The writer decides what to do with it.
 */
export function UnsentBar(props: UnsentBarProps) {
  const { found, older, lang, paper, readCurrent, onUse, onMerge, onDrop } = props;
  const words = useComposerWords().found;
  const time = dayTime(found.at, useLanguage());
  const [current, setCurrent] = useState<Draft | null>(null);
  return (
    <>
      <Bar tone="warn" icon={FoundIcon} text={older ? words.older(time) : words.line(time)}>
        <Button
          tiny
          aria-expanded={current !== null}
          onClick={() => setCurrent(current ? null : readCurrent())}
        >
          {current ? words.hide : words.show}
        </Button>
        <Button tiny variant={older ? undefined : 'line'} onClick={() => void onUse()}>
          {words.use}
        </Button>
        <Button tiny variant={older ? 'line' : undefined} onClick={() => void onMerge()}>
          {words.merge}
        </Button>
        <Button tiny onClick={onDrop}>
          {words.drop}
        </Button>
      </Bar>
      {current && (
        <ViewedRevision
          label={words.difference}
          older={current}
          newer={found.draft}
          lang={lang}
          paper={paper}
        />
      )}
    </>
  );
}
