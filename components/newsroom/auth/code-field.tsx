import { TextField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface CodeFieldProps {
  code: string;
  isWrong: boolean;
  /** Whether it was sent by email. */
  isEmailed?: boolean;
  onChange(code: string): void;
}

/** A code of the second factor, or one that was sent by email, with the focus. */
export function CodeField({ code, isWrong, isEmailed = false, onChange }: CodeFieldProps) {
  const { security } = useNewsroomWords();
  return (
    <TextField
      label={security.codeOrRecovery}
      name="code"
      className="input select"
      autoComplete="one-time-code"
      inputMode={isEmailed ? 'numeric' : 'text'}
      autoCapitalize="characters"
      spellCheck={false}
      dir="ltr"
      autoFocus
      required
      value={code}
      wrong={isWrong ? (isEmailed ? security.wrongEmailedCode : security.wrongCode) : null}
      help={isEmailed ? security.emailedCodeHelp : security.codeOrRecoveryHelp}
      onChange={event => onChange(event.target.value)}
    />
  );
}
