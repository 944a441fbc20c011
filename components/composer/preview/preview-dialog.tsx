'use client';
import MonitorIcon from 'lucide-react/icons/monitor';
import PhoneIcon from 'lucide-react/icons/smartphone';
import TabletIcon from 'lucide-react/icons/tablet';
import XIcon from 'lucide-react/icons/x';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';

const DEVICES = { phone: 390, tablet: 820, desktop: 1440 };
type Device = keyof typeof DEVICES;
const ICONS: Record<Device, IconShape> = { phone: PhoneIcon, tablet: TabletIcon, desktop: MonitorIcon };

/** A preview: the page at its address or as a document, or a message instead. */
export type PreviewedFrame = { src: string } | { srcDoc: string } | { text: string };

interface PreviewDialogProps {
  title: string;
  page: PreviewedFrame;
  /** A notice about it. */
  status?: ReactNode;
  /** Other actions. */
  tools?: ReactNode;
  onLoad(frame: HTMLIFrameElement): void;
  onClose(): void;
}

/** The device with the most similar window width. */
const ownDevice = (): Device =>
  window.innerWidth <= 700 ? 'phone' : window.innerWidth <= 1200 ? 'tablet' : 'desktop';

/** A page at typical widths, over everything else. */
export function PreviewDialog({ title, page, status, tools, onLoad, onClose }: PreviewDialogProps) {
  const labels = useWords().writing.preview;
  const [device, setDevice] = useState<Device>(ownDevice);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const hasPage = !('text' in page);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  useEffect(() => {
    const fit = () => {
      if (!stage.current || !frame.current) return;
      const width = DEVICES[device];
      const scale = Math.min(1, stage.current.clientWidth / width);
      const { style } = frame.current;
      style.setProperty('inline-size', `${width}px`);
      style.setProperty('block-size', `${stage.current.clientHeight / scale}px`);
      style.setProperty('transform', `scale(${scale})`);
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [device, hasPage]);

  return (
    <dialog
      className="page-preview"
      ref={dialog}
      aria-label={title}
      // In React this event bubbles from dialogs inside.
      onClose={event => event.target === event.currentTarget && onClose()}
    >
      <header>
        <b>{title}</b>
        <div className="segmented" role="group" aria-label={labels.width}>
          {(Object.keys(DEVICES) as Device[]).map(name => (
            <Button
              key={name}
              tiny
              on={device === name}
              aria-pressed={device === name}
              onClick={() => setDevice(name)}
            >
              <Icon of={ICONS[name]} small />
              {labels[name]} <span className="tabular muted">{DEVICES[name]}</span>
            </Button>
          ))}
        </div>
        <span className="muted" role="status">
          {status}
        </span>
        {tools}
        <Button icon aria-label={labels.close} onClick={() => dialog.current?.close()}>
          <Icon of={XIcon} />
        </Button>
      </header>
      <div className="preview-stage" ref={stage}>
        {'text' in page ? (
          <p>{page.text}</p>
        ) : (
          <iframe
            ref={frame}
            {...page}
            // The preview of a result must not execute anything.
            sandbox={'srcDoc' in page ? 'allow-same-origin' : undefined}
            title={labels.page}
            onLoad={event => onLoad(event.currentTarget)}
          />
        )}
      </div>
    </dialog>
  );
}
