'use client';
import UploadIcon from 'lucide-react/icons/upload';
import { useId, useRef } from 'react';
import { useWrite } from '@/components/api/use-write';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Added } from '@/domain/api/written';

interface LookFileFieldProps {
  label: string;
  use: 'plate' | 'icon';
  /** The colours of the page that it is seen on. */
  ground: 'day' | 'night';
  /** The picture; null: none. */
  id: string | null;
  /** What is shown without one. */
  instead?: string | null;
  wrong: string | null;
  onChange(id: string | null): void;
}

/** A picture of a look: checked and kept as it is chosen, in use once the form is saved. */
export function LookFileField({ label, use, ground, id, instead, wrong, onChange }: LookFileFieldProps) {
  const words = useNewsroomWords();
  const input = useRef<HTMLInputElement>(null);
  const labelId = useId();
  const { busy, refused, write, reset } = useWrite();
  const upload = async (file: File) => {
    const body = base64Of(file).then(text => ({ use, file: text }));
    const added = await write('POST', '/api/newsroom/look-files', body, Added);
    if (added) onChange(added.id);
  };
  const shown = id ?? instead;
  const error = refused ? reasonWords(refused, words) : wrong;
  return (
    <div className="field look-file" role="group" aria-labelledby={labelId}>
      <span className="label" id={labelId}>
        {label}
      </span>
      <span className="look-file-box" data-ground={ground}>
        {shown && <img src={`/api/newsroom/look-files/${shown}`} alt="" />}
      </span>
      <div className="button-row">
        <Button tiny variant="line" aria-busy={busy} onClick={() => input.current?.click()}>
          <Icon of={UploadIcon} small />
          {words.look.choose}
        </Button>
        {id && (
          <Button
            tiny
            onClick={() => {
              reset();
              onChange(null);
            }}
          >
            {words.look.remove}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={use === 'icon' ? 'image/png' : 'image/svg+xml,image/png'}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void upload(file);
          target.value = '';
        }}
      />
      <div role="alert">{error && <p className="error">{error}</p>}</div>
    </div>
  );
}

/** The content of a file, for JSON. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
