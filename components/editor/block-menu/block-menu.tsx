'use client';
import LinkIcon from 'lucide-react/icons/link';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { MenuItem } from '@/components/ui/menu';
import { useInterfaceAttributes, useWords } from '@/components/ui/words/words-provider';
import { offeredConversions, convertBlocks } from '../blocks/convert-blocks';
import { useTools } from '../context';
import { CONVERSION_ICONS } from '../tools/block-offers';
import { blockItems, conversionKeysOf, conversionLabels, type BlockItem } from './block-items';
import { blockLink } from './block-link';

interface BlockMenuProps {
  editor: Editor;
  pos: number;
  onClose(): void;
}

/** The conversions and other actions of a block. */
export function BlockMenu({ editor, pos, onClose }: BlockMenuProps) {
  const words = useWords();
  const attributes = useInterfaceAttributes();
  const { block: labels } = words.writing;
  const { showWriter } = useTools();
  const conversions = offeredConversions(editor, pos);
  const named = conversionLabels(words);
  const item = ({ label, icon, keys, run }: BlockItem) => (
    <MenuItem
      key={label}
      icon={<Icon of={icon} />}
      keys={keys && <Kbd keys={keys} silent />}
      onClick={() => {
        onClose();
        run();
      }}
    >
      {label}
    </MenuItem>
  );
  return (
    <div {...attributes}>
      {conversions.length > 0 && (
        <div role="group" aria-label={labels.turn}>
          <span className="label">{labels.turn}</span>
          {conversions.map(kind =>
            item({
              label: named[kind],
              icon: CONVERSION_ICONS[kind],
              keys: conversionKeysOf(kind),
              run() {
                convertBlocks(editor, pos, kind);
                editor.commands.focus();
              },
            }),
          )}
        </div>
      )}
      {conversions.length > 0 && <hr />}
      {blockItems(editor, pos, words, showWriter).map(item)}
      <CopyLink editor={editor} pos={pos} />
    </div>
  );
}

/**
 * Copies the newsroom address of the block; the confirmation replaces the label, so that the layout does not
 * change.
 */
function CopyLink({ editor, pos }: Pick<BlockMenuProps, 'editor' | 'pos'>) {
  const { block: labels } = useWords().writing;
  const [said, setSaid] = useState(labels.copyLink);
  const copy = async () => {
    const { doc } = editor.state;
    const { origin, pathname } = window.location;
    try {
      await navigator.clipboard.writeText(`${origin}${pathname}${blockLink(doc, doc.resolve(pos).index(0))}`);
      setSaid(labels.linkCopied);
    } catch {
      setSaid(labels.notCopied);
    }
  };
  return (
    <MenuItem icon={<Icon of={LinkIcon} />} onClick={() => void copy()}>
      <span aria-live="polite">{said}</span>
    </MenuItem>
  );
}
