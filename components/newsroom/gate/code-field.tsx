import { TextField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface CodeFieldProps {
  code: string;
  isWrong: boolean;
  onChange(code: string): void;
}

/** A code of the second factor, with the focus. */
export function CodeField({ code, isWrong, onChange }: CodeFieldProps) {
  const { security } = useNewsroomWords();
  return (
    <TextField
      label={security.codeOrRecovery}
      name="code"
      className="input select"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      dir="ltr"
      autoFocus
      required
      value={code}
      wrong={isWrong ? security.wrongCode : null}
      help={security.codeOrRecoveryHelp}
      onChange={event => onChange(event.target.value)}
    />
  );
}
