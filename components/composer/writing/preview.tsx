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

/** The device that this window is most like. */
const ownDevice = (): Device =>
  window.innerWidth <= 700 ? 'phone' : window.innerWidth <= 1200 ? 'tablet' : 'desktop';

/** What is being written as the page that readers would get now, at the widths they have. */
export function Preview({ address, hasSection, tools, onFlush, onClose }: PreviewProps) {
  const labels = useWords().writing.preview;
  const [device, setDevice] = useState<Device>(ownDevice);
  const [state, setState] = useState<'saving' | 'shown' | 'unsent'>('saving');
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
    void onFlush().then(all => setState(all ? 'shown' : 'unsent'));
  }, [onFlush]);

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
  }, [device, state]);

  return (
    <dialog
      className="page-preview"
      ref={dialog}
      aria-label={labels.title}
      // React also tells it of dialogs inside.
      onClose={event => event.target === event.currentTarget && onClose()}
    >
      <header>
        <b>{labels.title}</b>
        <div className="seg" role="group" aria-label={labels.width}>
          {(Object.keys(DEVICES) as Device[]).map(name => (
            <Button
              key={name}
              tiny
              on={device === name}
              aria-pressed={device === name}
              onClick={() => setDevice(name)}
            >
              <Icon of={ICONS[name]} small />
              {labels[name]} <span className="num dim">{DEVICES[name]}</span>
            </Button>
          ))}
        </div>
        <span className="dim" role="status">
          {state === 'unsent' && labels.unsent}
        </span>
        {tools}
        <Button icon aria-label={labels.close} onClick={() => dialog.current?.close()}>
          <Icon of={XIcon} />
        </Button>
      </header>
      <div className="preview-stage" ref={stage}>
        {!hasSection ? (
          <p>{labels.noSection}</p>
        ) : state === 'saving' ? (
          <p>{labels.opening}</p>
        ) : (
          <iframe
            ref={frame}
            src={address}
            title={labels.page}
            onLoad={event => stayHere(event.currentTarget, address)}
          />
        )}
      </div>
    </dialog>
  );
}

// Elements of a frame are of that frame's classes, so no instanceof of ours knows them.
const isLink = (target: EventTarget): target is HTMLAnchorElement =>
  'localName' in target && target.localName === 'a';

/** Links of the previewed page open beside; only those of its own address, such as the choice of languages, stay. */
function stayHere(frame: HTMLIFrameElement, address: string) {
  const page = frame.contentDocument;
  page?.addEventListener('click', event => {
    const link = event.composedPath().find(isLink);
    if (!link || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    const { searchParams, pathname } = new URL(link.href);
    const show = searchParams.get('show');
    const own = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    if (show !== null || own.endsWith(pathname)) frame.src = show ? `${address}?show=${show}` : address;
    else open(link.href, '_blank', 'noopener');
  });
}
