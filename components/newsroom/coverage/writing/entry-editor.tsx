'use client';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import BoldIcon from 'lucide-react/icons/bold';
import ItalicIcon from 'lucide-react/icons/italic';
import ListIcon from 'lucide-react/icons/list';
import QuoteIcon from 'lucide-react/icons/text-quote';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { readableBody } from '@/components/editor/body/readable-body';
import type { Body } from '@/domain/document/body';
import { directionOf } from '@/domain/language/direction';
import { entryExtensions } from './entry-extensions';

interface EntryEditorProps {
  /** What it starts with; a text that comes later needs a new editor. */
  body: Body;
  lang: string;
  onChange(body: Body): void;
}

/** The text of an entry with its few tools. */
export function EntryEditor({ body, lang, onChange }: EntryEditorProps) {
  const words = useNewsroomWords().coverage;
  const [extensions] = useState(() => entryExtensions(words.textPlaceholder));
  const [start] = useState(() => readableBody(body).body);
  const editor = useEditor({
    extensions,
    content: start,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as Body),
    editorProps: {
      attributes: {
        class: 'entry-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.text,
        lang,
        dir: directionOf(lang),
        spellcheck: 'true',
      },
    },
  });
  return (
    <div className="entry-editor">
      <EditorContent editor={editor} />
      {editor && <EntryTools editor={editor} />}
    </div>
  );
}

const TOOLS = [
  { name: 'bold', icon: BoldIcon, run: (editor: Editor) => editor.chain().focus().toggleMark('bold').run() },
  {
    name: 'italic',
    icon: ItalicIcon,
    run: (editor: Editor) => editor.chain().focus().toggleMark('italic').run(),
  },
  {
    name: 'bulletList',
    icon: ListIcon,
    run: (editor: Editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
  },
  {
    name: 'quotation',
    icon: QuoteIcon,
    run: (editor: Editor) => editor.chain().focus().toggleWrap('quotation').run(),
  },
] as const;

function EntryTools({ editor }: { editor: Editor }) {
  const words = useNewsroomWords().coverage.tools;
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.map(({ name }) => now.isActive(name)),
  });
  return (
    <div className="entry-tools" role="toolbar" aria-label={words.label}>
      {TOOLS.map(({ name, icon, run }, at) => (
        <Button
          key={name}
          icon
          tiny
          on={active[at]}
          aria-pressed={active[at]}
          aria-label={words[name]}
          title={words[name]}
          onClick={() => run(editor)}
        >
          <Icon of={icon} small />
        </Button>
      ))}
      <span className="dim">{words.linkHelp}</span>
    </div>
  );
}
