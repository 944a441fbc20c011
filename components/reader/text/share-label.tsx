import type { SharePlace } from '../words/share-places';

/** Our own drawings on a grid of 16: recognisable marks without copying a trademark. */
const DRAWINGS: Record<SharePlace | 'wechat' | 'copy' | 'sheet' | 'keep', string> = {
  weibo:
    'M6.5 13.5c-3 0-5-1.3-5-3.2C1.5 8 4.3 5 6.3 5c1.4 0 1 1.7 1 2.2 2-.8 3.7-.6 3.3 1.2 3 1 .6 5.1-4.1 5.1M5 10.7h2.6M11 5.8a2 2 0 0 1 1.5 2.3M11 2.8a5 5 0 0 1 3.5 5.7',
  x: 'm3 3 10 10M13 3 3 13',
  facebook: 'M9 14V6.5C9 5 9.7 4 11.5 4M6.5 8.5h5',
  linkedin: 'M4 7v6M4 3.5v.6M7.5 13V7M7.5 9.5C8 7.7 9 7 10.2 7c1.6 0 2.3 1 2.3 2.6V13',
  whatsapp: 'm2.5 13.5.9-2.9a5.5 5.5 0 1 1 2.1 2.1ZM6 6.2a4 4 0 0 0 3.8 3.8l.7-1.2-2-.6-.7-2Z',
  mail: 'M2 4h12v8.5H2ZM2 4.5l6 4.5 6-4.5',
  wechat: 'M9.5 6.5a4 3.5 0 1 0-6.5 3L2.6 11l1.7-.9M14.5 10a3.6 3 0 1 0-2.3 3l1.5.8-.4-1.4Z',
  copy: 'M7 9a3 3 0 0 0 4.3 0l2-2A3 3 0 0 0 9 2.7l-1 1M9 7a3 3 0 0 0-4.3 0l-2 2A3 3 0 0 0 7 13.3l1-1',
  keep: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7Z',
  sheet: 'M8 10V2M5 4.5 8 2l3 2.5M5.5 7H3v7h10V7h-2.5',
};

interface ShareLabelProps {
  place: keyof typeof DRAWINGS;
  name: string;
  /** These replace the name after it is done or refused, where a script supports it. */
  done?: string;
  failed?: string;
}

/** A mark, and the name of the place, which is shown where there is room for it. */
export function ShareLabel({ place, name, done, failed }: ShareLabelProps) {
  return (
    <>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={DRAWINGS[place]} />
      </svg>
      <span data-done={done} data-failed={failed}>
        {name}
      </span>
    </>
  );
}
