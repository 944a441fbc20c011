import { TextField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { ReactNode } from 'react';

interface EmailFieldProps {
  email: string;
  wrong?: string | null;
  help?: ReactNode;
  onChange(email: string): void;
}

/** The address at which a person signs in, with the focus. */
export function EmailField({ email, wrong, help, onChange }: EmailFieldProps) {
  return (
    <TextField
      label={useNewsroomWords().auth.email}
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus
      required
      value={email}
      wrong={wrong}
      help={help}
      onChange={event => onChange(event.target.value)}
    />
  );
}
