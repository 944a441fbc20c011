'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { clearListMemory } from '@/components/newsroom/list/use-list-memory';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface AuthFormProps {
  title: string;
  button: string;
  working: string | null;
  /** An error of the whole form, not of one field. */
  error: string | null;
  onSubmit(): void;
  children: ReactNode;
  /** Other ways to continue, after the button. */
  more?: ReactNode;
}

export function AuthForm({ title, button, working, error, onSubmit, children, more }: AuthFormProps) {
  const words = useNewsroomWords().auth;
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(clearListMemory, []);
  useEffect(() => {
    if (error) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    // A form that is sent before its script arrives must not put a password into an address.
    <form
      method="post"
      noValidate
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!working) onSubmit();
      }}
    >
      <h1>{title}</h1>
      <noscript>
        <p className="note-line tone-warning rounded">{words.needsScript}</p>
      </noscript>
      {children}
      <div role="alert">
        {error && (
          <p className="note-line tone-bad rounded" ref={alert}>
            <Icon of={CircleXIcon} tone="bad" />
            <span>{error}</span>
          </p>
        )}
      </div>
      <Button variant="solid" type="submit" aria-busy={working ? true : undefined}>
        {working ?? button}
      </Button>
      {more}
    </form>
  );
}
