'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { Icon } from '@/components/ui/icon';
import type { NotDone } from '@/components/api/send';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { useFileWords, useRefusedWords } from '../words/reason-words';

interface FormErrorProps {
  refused: NotDone | null;
}

/** The reason of a refused write, shown at the control that sent it. */
export const FormError = ({ refused }: FormErrorProps) => (
  <ErrorLine refused={refused} words={useRefusedWords()} />
);

/** The reason of a refused file, shown at the control that sent it. */
export const FileError = ({ refused }: FormErrorProps) => (
  <ErrorLine refused={refused} words={useFileWords()} />
);

function ErrorLine({ refused, words }: FormErrorProps & { words(refused: NotDone): string }) {
  const { signIn } = useNewsroomWords().auth;
  return (
    <div role="alert">
      {refused && (
        <p className="note-line tone-bad rounded">
          <Icon of={CircleXIcon} tone="bad" />
          <span>{words(refused)}</span>
          {refused.reason === 'signed-out' && (
            <a className="link" href="/newsroom/sign-in" target="_blank" rel="noopener">
              {signIn}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
