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

const choicesIn = (piece: Element) => [...piece.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const pieces = () => [...document.querySelectorAll<HTMLElement>('.merge [data-piece]')];
const pieceHere = () => pieces().findIndex(piece => piece.contains(document.activeElement));

/** Moves to the next or previous piece. */
function goBy(step: 1 | -1): void {
  const all = pieces();
  const here = pieceHere();
  const at = here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step;
  const piece = all[Math.max(0, Math.min(all.length - 1, at))];
  if (!piece) return;
  const choices = choicesIn(piece);
  (choices.find(({ checked }) => checked) ?? choices[0])?.focus();
  piece.closest('.difference')?.scrollIntoView({ block: 'nearest' });
}

/** The number of the choice for each key. */
const CHOICES: Partial<Record<string, number>> = { 1: 0, 2: 1, 3: 2, b: 2 };

/** @param clear makes a piece open again */
function actionOf(key: string, clear: (id: string) => void): (() => void) | null {
  if (key === 'j') return () => goBy(1);
  if (key === 'k') return () => goBy(-1);
  // If no piece has focus, use the first one without a choice.
  const isOpen = (piece: Element) => !choicesIn(piece).some(({ checked }) => checked);
  const piece = pieces()[pieceHere()] ?? pieces().find(isOpen);
  if (key === '0') return piece ? () => clear(piece.dataset.piece!) : null;
  const choice = piece && key in CHOICES ? choicesIn(piece)[CHOICES[key]!] : null;
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
  /** Makes a piece open again. */
  onClear(id: string): void;
  onPreview(): void;
  onSave(): void;
}

/** The footer of the merge view: navigation between pieces and choices by keys, and the merge button. */
export function ConflictFoot({ left, hasKeys, onClear, onPreview, onSave }: ConflictFootProps) {
  const { conflict: labels } = useComposerWords();
  const [letters] = useLetterKeys();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Behind the view the same letters are text.
      if (event.target instanceof Element && event.target.closest('.behind')) return;
      if (document.querySelector('dialog[open]')) return;
      if (!letters || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actionOf(event.key.toLowerCase(), onClear);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letters, onClear]);

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
