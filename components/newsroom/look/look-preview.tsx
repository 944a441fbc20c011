'use client';
import { useState } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useSettled } from '@/components/ui/use-settled';
import { contrastOnPage, isHex, LEAST_CONTRAST } from '@/domain/paper/contrast';
import { previewAddress, type LookFields, type LookView } from './view';

/** A pause in typing after which the pages are drawn anew. */
const PAUSE_MS = 400;

const isReadable = (colour: string, time: 'day' | 'night') =>
  isHex(colour) && contrastOnPage(colour, time) >= LEAST_CONTRAST;

/** Whether pages can be drawn with a look. */
const isComplete = ({ accentDay, accentNight }: LookFields) =>
  (!accentDay && !accentNight) || (isReadable(accentDay, 'day') && isReadable(accentNight, 'night'));

const PAGES = ['front', 'story'] as const;
const TIMES = ['day', 'night'] as const;
const DEVICES = ['desktop', 'phone'] as const;

/** The front and the newest story of the edition with the look of the form, on a desktop and on a phone. */
export function LookPreview({ edition, draft }: { edition: LookView; draft: LookFields }) {
  const { look } = useNewsroomWords();
  const [page, setPage] = useState<(typeof PAGES)[number]>('front');
  const [time, setTime] = useState<(typeof TIMES)[number]>('day');
  const [complete, setComplete] = useState<LookFields>(edition);
  if (draft !== complete && isComplete(draft)) setComplete(draft);
  const drawn = useSettled(complete, PAUSE_MS);
  const address = previewAddress(edition.id, drawn, { page, night: time === 'night' });
  return (
    <section className="look-preview" aria-label={look.preview}>
      <div className="look-choices">
        <div className="segmented" role="group" aria-label={look.preview}>
          {PAGES.map(one => (
            <button key={one} type="button" aria-pressed={one === page} onClick={() => setPage(one)}>
              {look[one]}
            </button>
          ))}
        </div>
        <div className="segmented push" role="group" aria-label={look.accent}>
          {TIMES.map(one => (
            <button key={one} type="button" aria-pressed={one === time} onClick={() => setTime(one)}>
              {look[one]}
            </button>
          ))}
        </div>
      </div>
      <div className="look-devices">
        {DEVICES.map(device => (
          <figure key={device} className="look-device" data-device={device}>
            <figcaption>{look[device]}</figcaption>
            <div className="look-glass">
              <iframe src={address} title={`${look[page]}, ${look[device]}, ${look[time]}`} tabIndex={-1} />
            </div>
          </figure>
        ))}
      </div>
    </section>
  );
}
