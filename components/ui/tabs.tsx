'use client';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { arrowStep } from './keys/arrow-keys';

interface Tab<Key extends string> {
  key: Key;
  label: string;
  count?: number;
  countIsBad?: boolean;
}

interface TabsProps<Key extends string> {
  label: string;
  tabs: Tab<Key>[];
  chosen: Key;
  onChoose(key: Key): void;
  /** Shown in the row after the tabs. */
  extra?: ReactNode;
  children: ReactNode;
}

export function Tabs<Key extends string>({ label, tabs, chosen, onChoose, extra, children }: TabsProps<Key>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    const next = tabs.at((tabs.findIndex(tab => tab.key === chosen) + step) % tabs.length);
    if (!next) return;
    onChoose(next.key);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };

  return (
    <>
      <div className="tabs-row">
        <div className="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={move}>
          {tabs.map(tab => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              data-tab={tab.key}
              aria-selected={tab.key === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={tab.key === chosen ? 0 : -1}
              onClick={() => onChoose(tab.key)}
            >
              {tab.label}
              {tab.count ? <span className={tab.countIsBad ? 'count bad' : 'count'}>{tab.count}</span> : null}
            </button>
          ))}
        </div>
        {extra}
      </div>
      <div
        className="inner"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
