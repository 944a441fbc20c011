'use client';
import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';
import { safeHref } from '@/domain/document/links';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { embedFrom, linkCardFrom } from '@/domain/document/embed-address';
import { describeWork } from '../blocks/describe-work';
import { putBlock } from '../body/put-block';
import { useTools, type InsertForm } from '../context';
import { StoryField } from '../story-search/story-field';

interface FormProps {
  editor: Editor;
  onClose(): void;
}

// "paper.example/a" is accepted as an address.
const withScheme = (text: string) => (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : text);
const looksLikeAddress = (text: string) =>
  /^(https?:|mailto:|tel:|\/|#)/.test(text) || withScheme(text) !== text;

const isWords = (text: string) => !looksLikeAddress(text);

function LinkForm({ editor, onClose }: FormProps) {
  const { link } = useWords();
  const [text, setText] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [wrong, setWrong] = useState(false);
  const hadLink = editor.isActive('link');

  const set = (address: string) => {
    const href = looksLikeAddress(address.trim()) ? safeHref(withScheme(address.trim())) : null;
    if (href === null) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !hadLink)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setMark('link', { href }).run();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set(text);
  };
  return (
    <form className="dialog-fields" onSubmit={submit}>
      <StoryField
        autoFocus
        label={link.address}
        value={text}
        wrong={wrong ? link.wrong : null}
        isSearched={isWords}
        onType={typed => {
          setWrong(false);
          setText(typed);
        }}
        onChoose={story => (story.address ? set(story.address) : setWrong(true))}
        onEnter={() => set(text)}
      />
      <div className="button-row">
        {hadLink && (
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
              onClose();
            }}
          >
            {link.remove}
          </Button>
        )}
        <Button variant="solid" type="submit">
          {link.set}
        </Button>
      </div>
    </form>
  );
}

function EmbedForm({ editor, onClose }: FormProps) {
  const { blocks } = useWords();
  const { addPicture } = useTools();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const put = async () => {
    const work = embedFrom(address) ?? linkCardFrom(address);
    if (!work) return setWrong(true);
    if (busy) return;
    setBusy(true);
    const described = await describeWork(address);
    if (described?.still) addPicture(described.still);
    const attrs = { ...work, title: described?.embed.title ?? '', media: described?.still?.id ?? null };
    putBlock(editor, { type: 'embed', attrs });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void put();
  };
  return (
    <form className="dialog-fields" onSubmit={submit}>
      <TextField
        autoFocus
        label={blocks.embedAddress}
        help={blocks.embedHelp}
        wrong={wrong ? blocks.embedWrong : null}
        value={address}
        onChange={event => {
          setWrong(false);
          setAddress(event.target.value);
        }}
      />
      <div className="button-row">
        <Button variant="solid" type="submit" aria-busy={busy}>
          {blocks.embedSet}
        </Button>
      </div>
    </form>
  );
}

function RelatedForm({ editor, onClose }: FormProps) {
  const { blocks } = useWords();
  const { headlines } = useTools();
  const [query, setQuery] = useState('');
  return (
    <div className="dialog-fields">
      <StoryField
        autoFocus
        label={blocks.findStory}
        value={query}
        onType={setQuery}
        onChoose={story => {
          headlines.set(story.id, story.headline);
          putBlock(editor, { type: 'relatedStory', attrs: { story: story.id } });
          onClose();
        }}
      />
    </div>
  );
}

/** The dialogs for inserting a link, an embed or a related story. */
export function InsertDialogs({ form, ...props }: FormProps & { form: InsertForm | null }) {
  const words = useWords();
  const titles = {
    link: words.link.title,
    embed: words.blockNames.embed,
    relatedStory: words.blockNames.relatedStory,
  };
  const close = () => {
    props.onClose();
    props.editor.commands.focus();
  };
  return (
    <Dialog open={form !== null} title={form ? titles[form] : ''} onClose={close}>
      {form === 'link' && <LinkForm {...props} />}
      {form === 'embed' && <EmbedForm {...props} />}
      {form === 'relatedStory' && <RelatedForm {...props} />}
    </Dialog>
  );
}
