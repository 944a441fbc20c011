'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import { PreviewDialog } from './preview-dialog';
import { stayHere } from './stay-here';

interface PreviewProps {
  /** The language of the page. */
  address: string;
  /** Without one there is no page to show. */
  hasSection: boolean;
  /** Other actions. */
  tools?: ReactNode;
  /** Sends unsent text; the preview shows the server's state. */
  onFlush(): Promise<boolean>;
  onClose(): void;
}

/** The current text as readers would see it, at typical widths. */
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
