'use client';
import KeyboardIcon from 'lucide-react/icons/keyboard';
import XIcon from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Tabs } from '@/components/ui/tabs';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useWords } from '@/components/ui/words/words-provider';
import { SHORTCUTS } from '../keys/shortcuts';

export type PanelTab = 'tray' | 'unpublished' | 'story' | 'checks' | 'notes' | 'history';

interface PanelProps {
  tab: PanelTab;
  /** The number of texts in the tray. */
  tray: number;
  /** The number of unpublished changes. */
  unpublished: number;
  blocking: number;
  /** The number of open conversations. */
  notes: number;
  revisionNumber: number;
  counts: string;
  /** On a phone the panel is a sheet over the page. */
  open: boolean;
  onTab(tab: PanelTab): void;
  onClose(): void;
  onSheet(): void;
  children: ReactNode;
}

export function Panel({
  tab,
  tray,
  unpublished,
  blocking,
  notes,
  revisionNumber,
  counts,
  open,
  onTab,
  onClose,
  onSheet,
  children,
}: PanelProps) {
  const { tray: trayWords } = useComposerWords();
  const { panel: words, collaboration, unpublished: changes } = useWords();
  const hasChanges = unpublished > 0 || tab === 'unpublished';
  return (
    <aside className={classNames('panel', open && 'open')} aria-label={words.label}>
      <Tabs<PanelTab>
        label={words.label}
        chosen={tab}
        onChoose={onTab}
        tabs={[
          ...(tray > 0 || tab === 'tray'
            ? [{ key: 'tray' as const, label: trayWords.tab, count: tray }]
            : []),
          ...(hasChanges ? [{ key: 'unpublished' as const, label: changes.tab, count: unpublished }] : []),
          { key: 'story', label: words.story },
          { key: 'checks', label: words.checks, count: blocking, countIsBad: true },
          { key: 'notes', label: collaboration.notes, count: notes },
          { key: 'history', label: words.history },
        ]}
        extra={
          <Button icon className="phone-only" aria-label={words.close} onClick={onClose}>
            <Icon of={XIcon} />
          </Button>
        }
      >
        {children}
      </Tabs>
      <div className="status-line">
        <span className="narrow-only truncate">{counts}</span>
        {revisionNumber > 0 && <span className="wide">{words.revision(revisionNumber)}</span>}
        <span className="push">
          <Button tiny className="desk-only" onClick={onSheet}>
            <Icon of={KeyboardIcon} small />
            {words.shortcuts} <Kbd keys={SHORTCUTS.sheet.keys} silent />
          </Button>
        </span>
      </div>
    </aside>
  );
}
