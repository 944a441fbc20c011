'use client';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useWords } from '@/components/ui/words/words-provider';

interface ShortcutSheetProps {
  open: boolean;
  onClose(): void;
}

export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const words = useWords();
  const { keys, tools, together, checks } = words;
  const groups: [string, [string, string][]][] = [
    [
      keys.story,
      [
        [keys.main, 'Mod+Enter'],
        [keys.save, 'Mod+S'],
        [keys.panel, 'F6'],
        [checks.next, 'F8'],
        [checks.fix, 'Alt+Enter'],
        [keys.next, 'Enter'],
        [keys.back, 'Esc'],
        [keys.sheet, '?'],
      ],
    ],
    [
      keys.text,
      [
        [tools.bold, 'Mod+B'],
        [tools.italic, 'Mod+I'],
        [tools.link, 'Mod+K'],
        [keys.noBreak, 'Ctrl+Shift+Space'],
        [tools.undo, 'Mod+Z'],
        [tools.redo, 'Mod+Shift+Z'],
        [together.newNote, 'Mod+Alt+M'],
        [together.suggesting, 'Mod+Shift+E'],
      ],
    ],
    [
      keys.blocks,
      [
        [keys.slash, '/'],
        [tools.paragraph, 'Mod+Alt+0'],
        [tools.heading2, 'Mod+Alt+2'],
        [tools.heading3, 'Mod+Alt+3'],
        [tools.orderedList, 'Mod+Shift+7'],
        [tools.bulletList, 'Mod+Shift+8'],
        [tools.quotation, 'Mod+Shift+9'],
        [keys.moveUp, 'Alt+↑'],
        [keys.moveDown, 'Alt+↓'],
      ],
    ],
  ];
  return (
    <Dialog open={open} title={keys.title} onClose={onClose} wide>
      <div className="sheet-keys">
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            {rows.map(([label, shortcut]) => (
              <div key={shortcut}>
                <span>{label}</span>
                <Kbd keys={shortcut} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
