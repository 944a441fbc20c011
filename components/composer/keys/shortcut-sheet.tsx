'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import type { ComposerWords } from '@/components/composer/words/en';
import { SHORTCUTS, type ShortcutName } from './shortcuts';

interface ShortcutSheetProps {
  open: boolean;
  onClose(): void;
}

const GROUPS = ['story', 'text', 'blocks'] as const;
const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

const labelsIn = ({
  keys,
  blockNames,
  tools,
  collaboration,
  checks,
  writing,
  paste,
  translating,
}: ComposerWords): Record<ShortcutName, string> => ({
  main: keys.main,
  save: keys.save,
  find: writing.find.title,
  preview: writing.preview.title,
  focusMode: writing.focus,
  otherSide: keys.panel,
  tools: keys.tools,
  nextCheck: checks.next,
  nextChange: translating.next,
  allDone: translating.markAll,
  nextChangeLetter: translating.next,
  fix: checks.fix,
  nextField: keys.next,
  back: keys.back,
  sheet: keys.sheet,
  bold: tools.bold,
  italic: tools.italic,
  link: tools.link,
  noBreak: keys.noBreak,
  undo: tools.undo,
  redo: tools.redo,
  pastePlain: paste.plain,
  note: collaboration.newNote,
  suggest: collaboration.suggesting,
  start: keys.start,
  end: keys.end,
  slash: keys.slash,
  paragraph: tools.paragraph,
  heading2: tools.heading2,
  heading3: tools.heading3,
  orderedList: tools.orderedList,
  bulletList: tools.bulletList,
  quotation: tools.quotation,
  pair: blockNames.bilingualPair,
  blockMenu: writing.block.handle,
  duplicate: writing.block.duplicate,
  moveUp: keys.moveUp,
  moveDown: keys.moveDown,
  otherLanguage: writing.pair.other,
  sideUp: writing.pair.up,
  sideDown: writing.pair.down,
  swapSides: writing.pair.swap,
});

export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const words = useComposerWords();
  const labels = labelsIn(words);
  return (
    <Dialog
      open={open}
      title={words.keys.title}
      onClose={onClose}
      wide
      foot={
        <Button variant="line" onClick={onClose}>
          {words.panel.close}
        </Button>
      }
    >
      <div className="sheet-keys">
        {GROUPS.map(group => (
          <section key={group}>
            <h3>{words.keys[group]}</h3>
            {NAMES.filter(name => SHORTCUTS[name].group === group).map(name => (
              <div key={name}>
                <span>{labels[name]}</span>
                <Kbd keys={SHORTCUTS[name].keys} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
