'use client';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import { formAddress } from './crop-view';

/** The distance that an arrow key moves the focal point, and with Shift. */
const STEP = 0.01;
const WIDE_STEP = 0.1;

const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;
const percent = (part: number) => Math.round(part * 100);

interface Focus {
  focusX: number;
  focusY: number;
}

interface FocusViewProps {
  id: string;
  picture: Focus & { width: number; height: number };
  /** Whether the focal point is read-only. */
  fixed?: boolean;
  onFocus(focus: Focus): void;
}

/** The whole picture with its focal point, which can be moved by dragging, clicking, and arrow keys. */
export function FocusView({ id, picture, fixed = false, onFocus }: FocusViewProps) {
  const words = useWords().picture.facts;
  const dragging = useRef(false);
  const { width, height, focusX, focusY } = picture;
  const unit = Math.max(width, height) / 100;
  const follow = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    onFocus({
      focusX: within((clientX - box.left) / box.width),
      focusY: within((clientY - box.top) / box.height),
    });
  };
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? WIDE_STEP : STEP;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onFocus({ focusX: within(focusX + move[0]), focusY: within(focusY + move[1]) });
  };
  const [x, y] = [focusX * width, focusY * height];
  const mark = (
    <>
      <image href={formAddress(id, width)} width={width} height={height} />
      <path
        className="thirds"
        d={[1 / 3, 2 / 3].map(part => `M${width * part} 0V${height}M0 ${height * part}H${width}`).join('')}
      />
      <circle className="edge" cx={x} cy={y} r={unit * 4} />
      <circle cx={x} cy={y} r={unit * 4} />
      <circle className="dot" cx={x} cy={y} r={unit * 0.8} />
    </>
  );
  const named = {
    className: 'focus-view',
    viewBox: `0 0 ${width} ${height}`,
    'aria-label': fixed ? `${words.focus}: ${words.focusAt(percent(focusX), percent(focusY))}` : words.focus,
  };
  if (fixed)
    return (
      <svg {...named} role="img">
        {mark}
      </svg>
    );
  return (
    <svg
      {...named}
      role="slider"
      tabIndex={0}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent(focusX)}
      aria-valuetext={words.focusAt(percent(focusX), percent(focusY))}
      onKeyDown={press}
      onPointerDown={event => {
        if (event.button !== 0) return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={event => dragging.current && follow(event)}
      onPointerUp={() => (dragging.current = false)}
      onPointerCancel={() => (dragging.current = false)}
    >
      {mark}
    </svg>
  );
}
