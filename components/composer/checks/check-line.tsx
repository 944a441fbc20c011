'use client';
import AskIcon from 'lucide-react/icons/circle-question-mark';
import AlertIcon from 'lucide-react/icons/octagon-alert';
import type { Finding } from '@/domain/checks/finding';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';

interface CheckLineProps {
  finding: Finding;
  needsReason: boolean;
  /** Absent where the finding cannot be ignored or the story not be changed. */
  onFix?: () => void;
  onIgnore?: () => void;
  onGo(): void;
}

// Inline content that is not text, such as a footnote.
const OTHERS = /\ufffc/g;

/** An ellipsis where the context is cut inside a word. */
function wholeWords(context: string): string {
  const words = context.replace(OTHERS, '');
  if (context.length < 30) return words;
  return words.replace(/^[\p{L}\p{N}]*\s/u, '… ').replace(/\s[\p{L}\p{N}]*$/u, ' …');
}

/** One finding: what it is, what to do about it, and the way there. */
export function CheckLine({ finding, needsReason, onFix, onIgnore, onGo }: CheckLineProps) {
  const words = useWords().checks;
  const { rule, severity, data, context } = finding;
  const blocks = severity === 'blocks';
  const text = words.rules[rule].found(data);
  const more = data.message ?? words.rules[rule].more;
  return (
    <li className="ck" data-rule={rule}>
      <Icon of={blocks ? AlertIcon : AskIcon} tone={blocks ? 'bad' : 'warn'} />
      <p>{text}</p>
      <Button tiny look={blocks ? 'line' : 'quiet'} aria-label={`${words.go}: ${text}`} onClick={onGo}>
        {words.go}
      </Button>
      {(more ?? context) && (
        <small>
          {more} {context && <em>{wholeWords(context)}</em>}
        </small>
      )}
      {needsReason && <small>{words.needsReason}</small>}
      {(onFix ?? onIgnore) && (
        <span className="ck-ways">
          {onFix && (
            <Button tiny look="line" onClick={onFix}>
              {words.fixTo(data.fix ?? '')}
            </Button>
          )}
          {onIgnore && (
            <Button tiny onClick={onIgnore} aria-label={`${words.ignore}: ${text}`}>
              {words.ignore}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
