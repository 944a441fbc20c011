'use client';
import AlertIcon from 'lucide-react/icons/octagon-alert';
import BoldIcon from 'lucide-react/icons/bold';
import CheckIcon from 'lucide-react/icons/check';
import DownIcon from 'lucide-react/icons/chevron-down';
import GripIcon from 'lucide-react/icons/grip-vertical';
import Heading2Icon from 'lucide-react/icons/heading-2';
import Heading3Icon from 'lucide-react/icons/heading-3';
import ImageIcon from 'lucide-react/icons/image';
import ItalicIcon from 'lucide-react/icons/italic';
import LinkIcon from 'lucide-react/icons/link';
import ListIcon from 'lucide-react/icons/list';
import OrderedIcon from 'lucide-react/icons/list-ordered';
import PlusIcon from 'lucide-react/icons/plus';
import QuoteIcon from 'lucide-react/icons/quote';
import PanelIcon from 'lucide-react/icons/panel-right-open';
import RedoIcon from 'lucide-react/icons/redo-2';
import SubscriptIcon from 'lucide-react/icons/subscript';
import SuperscriptIcon from 'lucide-react/icons/superscript';
import UndoIcon from 'lucide-react/icons/undo-2';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd, useApple } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useWords } from '@/components/ui/words/words-provider';
import { blockOffers, CONVERSION_ICONS } from './block-offers';
import { bodyStatus, setStyle, toggles, type BlockStyle } from './body-commands';
import { useTools } from '../context';
import { SuggestingMenu } from '../suggesting/suggesting-menu';
import type { SuggestingTools } from '../suggesting/use-suggesting';
import { TEXT_SHORTCUTS } from '../keys/shortcuts';
import { ToolbarRow } from './toolbar-row';
import { ToolButton } from './tool-button';

interface ToolbarProps {
  editor: Editor;
  langs: { first: string; second: string | null };
  /** The number of blocking checks, as a link on a phone; where there are checks. */
  checks?: { blocking: number; onOpen(): void };
  /** Opens the panel where it is hidden, if there is one. */
  onPanel?(): void;
  /** Opens the menu of the block with the cursor, where available. */
  onBlock?(): void;
  /** The view menu, at the end of the toolbar. */
  view?: ReactNode;
  /** Where suggestions are enabled. */
  suggesting?: SuggestingTools;
}

const STYLES: BlockStyle[] = ['paragraph', 'heading2', 'heading3'];

export function Toolbar({ editor, langs, checks, onPanel, onBlock, view, suggesting }: ToolbarProps) {
  const words = useWords();
  const labels = words.tools;
  const tools = useTools();
  const hasHeadings = 'heading' in editor.schema.nodes;
  const mod = useApple() ? '⌘' : 'Ctrl+';
  const at = useEditorState({ editor, selector: ({ editor: now }) => bodyStatus(now) });
  return (
    <ToolbarRow label={labels.label} className="tools" onLeave={() => void editor.commands.focus()}>
      {hasHeadings && (
        <>
          <span className="desk-only">
            <Menu
              label={labels.style}
              labelled={false}
              trigger={
                <>
                  {labels[at.style]} <Icon of={DownIcon} small />
                </>
              }
              button={{ tiny: true, className: 'style-button', title: labels.style }}
            >
              {close =>
                STYLES.map(style => (
                  <MenuItem
                    key={style}
                    icon={<Icon of={CONVERSION_ICONS[style]} />}
                    on={at.style === style}
                    onClick={() => {
                      close();
                      setStyle(editor, style);
                    }}
                  >
                    {labels[style]}
                  </MenuItem>
                ))
              }
            </Menu>
          </span>
          <span className="separator" />
        </>
      )}
      <ToolButton
        label={labels.bold}
        icon={BoldIcon}
        keys={`${mod}B`}
        on={at.bold}
        onPress={() => toggles.bold(editor)}
      />
      <ToolButton
        label={labels.italic}
        icon={ItalicIcon}
        keys={`${mod}I`}
        on={at.italic}
        onPress={() => toggles.italic(editor)}
      />
      <ToolButton
        label={labels.link}
        icon={LinkIcon}
        keys={`${mod}K`}
        on={at.link}
        onPress={() => tools.openForm('link')}
      />
      <span className="wide">
        <ToolButton
          label={labels.superscript}
          icon={SuperscriptIcon}
          on={at.superscript}
          onPress={() => toggles.superscript(editor)}
        />
        <ToolButton
          label={labels.subscript}
          icon={SubscriptIcon}
          on={at.subscript}
          onPress={() => toggles.subscript(editor)}
        />
      </span>
      <span className="separator" />
      {hasHeadings && (
        <>
          <ToolButton
            label={labels.heading2}
            icon={Heading2Icon}
            on={at.style === 'heading2'}
            onPress={() => toggles.heading2(editor)}
          />
          <span className="desk-only">
            <ToolButton
              label={labels.heading3}
              icon={Heading3Icon}
              on={at.style === 'heading3'}
              onPress={() => toggles.heading3(editor)}
            />
          </span>
        </>
      )}
      <ToolButton
        label={labels.bulletList}
        icon={ListIcon}
        on={at.bulletList}
        onPress={() => toggles.bulletList(editor)}
      />
      <span className="desk-only">
        <ToolButton
          label={labels.orderedList}
          icon={OrderedIcon}
          on={at.orderedList}
          onPress={() => toggles.orderedList(editor)}
        />
      </span>
      <ToolButton
        label={labels.quotation}
        icon={QuoteIcon}
        on={at.quotation}
        onPress={() => toggles.quotation(editor)}
      />
      <ToolButton
        label={labels.picture}
        icon={ImageIcon}
        onPress={() => tools.chooseFiles(editor, 'image')}
      />
      <Menu label={labels.moreBlocks} trigger={<Icon of={PlusIcon} />} button={{ icon: true }}>
        {close => (
          <>
            {onBlock && (
              <>
                <MenuItem
                  icon={<Icon of={GripIcon} />}
                  keys={<Kbd keys={TEXT_SHORTCUTS.blockMenu.keys} silent />}
                  onClick={() => {
                    close();
                    onBlock();
                  }}
                >
                  {words.writing.block.handle}
                </MenuItem>
                <hr />
              </>
            )}
            {blockOffers(words, tools, langs, editor).map(offer => (
              <MenuItem
                key={offer.id}
                icon={<Icon of={offer.icon} />}
                onClick={() => {
                  close();
                  offer.run(editor);
                }}
              >
                {offer.label}
              </MenuItem>
            ))}
          </>
        )}
      </Menu>
      <span className="separator" />
      <span className="history-tools">
        <ToolButton
          label={labels.undo}
          icon={UndoIcon}
          off={!at.canUndo}
          keys={`${mod}Z`}
          onPress={() => editor.chain().focus().undo().run()}
        />
        <ToolButton
          label={labels.redo}
          icon={RedoIcon}
          off={!at.canRedo}
          onPress={() => editor.chain().focus().redo().run()}
        />
      </span>
      {suggesting && <SuggestingMenu suggesting={suggesting} keys={`${mod}⇧E`} />}
      {at.selected && (
        <span className="tool-counts wide tabular">
          {labels.selected(labels.words(at.selected.words, at.selected.hanzi))}
        </span>
      )}
      {view && <span className="view-tools">{view}</span>}
      {checks && (
        <Button
          tiny
          className="phone-only checks-way"
          aria-label={words.panel.checksOpen(checks.blocking)}
          onClick={checks.onOpen}
        >
          <Icon of={checks.blocking ? AlertIcon : CheckIcon} small tone={checks.blocking ? 'bad' : 'good'} />
          {checks.blocking || null}
        </Button>
      )}
      {onPanel && (
        <Button tiny className="phone-only" aria-label={words.panel.label} onClick={onPanel}>
          <Icon of={PanelIcon} small />
        </Button>
      )}
    </ToolbarRow>
  );
}
