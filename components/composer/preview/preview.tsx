'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import { PreviewDialog } from './preview-dialog';
import { stayHere } from './stay-here';

interface PreviewProps {
  /** Of the page that is shown. */
  address: string;
  /** Without one there is no page to show. */
  hasSection: boolean;
  /** What else can be done with it. */
  tools?: ReactNode;
  /** Sends what is unsent; the preview shows what the server has. */
  onFlush(): Promise<boolean>;
  onClose(): void;
}

/** What is being written as the page that readers would get now, at the widths they have. */
export function Preview({ address, hasSection, tools, onFlush, onClose }: PreviewProps) {
  const labels = useWords().writing.preview;
  const [state, setState] = useState<'saving' | 'shown' | 'unsent'>('saving');
  useEffect(() => {
    void onFlush().then(all => setState(all ? 'shown' : 'unsent'));
  }, [onFlush]);
  return (
    <PreviewDialog
      title={labels.title}
      page={
        !hasSection
          ? { text: labels.noSection }
          : state === 'saving'
            ? { text: labels.opening }
            : { src: address }
      }
      status={state === 'unsent' && labels.unsent}
      tools={tools}
      onLoad={frame =>
        stayHere(frame, show => {
          frame.src = show ? `${address}?show=${show}` : address;
        })
      }
      onClose={onClose}
    />
  );
}
