'use client';
import DownIcon from 'lucide-react/icons/arrow-down';
import UpIcon from 'lucide-react/icons/arrow-up';
import EyeIcon from 'lucide-react/icons/eye';
import { useEffect } from 'react';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useComposerWords } from '@/components/composer/words/use-composer-words';

const choicesIn = (row: Element) => [...row.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const rows = () => [...document.querySelectorAll('.merge .difference')];
const rowHere = () => rows().findIndex(row => row.contains(document.activeElement));

/** Moves to the next or previous difference. */
function goBy(step: 1 | -1): void {
  const all = rows();
  const here = rowHere();
  const at = here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step;
  const row = all[Math.max(0, Math.min(all.length - 1, at))];
  if (!row) return;
  const choices = choicesIn(row);
  (choices.find(({ checked }) => checked) ?? choices[0])?.focus();
  row.querySelector('.conflict-text')?.scrollIntoView({ block: 'nearest' });
}

function actionOf(key: string): (() => void) | null {
  if (key === 'j') return () => goBy(1);
  if (key === 'k') return () => goBy(-1);
  // Without the focus in a difference, the first one without a choice is meant.
  const isOpen = (row: Element) => !choicesIn(row).some(({ checked }) => checked);
  const row = /^[123]$/.test(key) ? (rows()[rowHere()] ?? rows().find(isOpen)) : undefined;
  const choice = row && choicesIn(row)[Number(key) - 1];
  if (!choice) return null;
  return () => {
    choice.focus();
    choice.click();
  };
}

interface ConflictFootProps {
  /** The number of differences without a choice. */
  left: number;
  /** Whether keys go to this view, so that they are shown. */
  hasKeys: boolean;
  onPreview(): void;
  onSave(): void;
}

/** The footer of the merge view: navigation between differences, also by keys, and the merge button. */
export function ConflictFoot({ left, hasKeys, onPreview, onSave }: ConflictFootProps) {
  const { conflict: labels } = useComposerWords();
  const [letters] = useLetterKeys();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Behind the view the same letters are text.
      if (event.target instanceof Element && event.target.closest('.behind')) return;
      if (document.querySelector('dialog[open]')) return;
      if (!letters || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actionOf(event.key.toLowerCase());
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letters]);

  return (
    <div className="foot">
      <Button aria-label={labels.previous} onClick={() => goBy(-1)}>
        <Icon of={UpIcon} small />
        <span className="desk-only">{labels.previous}</span>
        {hasKeys && <Kbd keys="K" silent />}
      </Button>
      <Button aria-label={labels.next} onClick={() => goBy(1)}>
        <Icon of={DownIcon} small />
        <span className="desk-only">{labels.next}</span>
        {hasKeys && <Kbd keys="J" silent />}
      </Button>
      <span className="push" />
      <Button aria-label={labels.preview} onClick={onPreview}>
        <Icon of={EyeIcon} small />
        <span className="desk-only">{labels.preview}</span>
      </Button>
      <Button variant="solid" refusal={left ? labels.left(left) : null} onClick={onSave}>
        {labels.save}
      </Button>
    </div>
  );
}
