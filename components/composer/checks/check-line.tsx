'use client';
import AskIcon from 'lucide-react/icons/circle-question-mark';
import AlertIcon from 'lucide-react/icons/octagon-alert';
import { CONTEXT_AROUND, type Finding } from '@/domain/checks/finding';
import { type StoryPlace } from '@/domain/story/story-place';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords, useLanguage } from '@/components/ui/words/words-provider';
import { valueOf } from '@/components/ui/words/joined';

interface CheckLineProps {
  finding: Finding;
  needsReason: boolean;
  /** Missing when the finding cannot be ignored or the story cannot be changed. */
  onFix?: () => void;
  onIgnore?: () => void;
  onGo(): void;
}

// Inline content that is not text, such as a footnote.
const OTHERS = /\ufffc/g;

/** The context without incomplete words at its ends, and with an ellipsis where it is cut. */
function wholeWords(context: string, { from = 0, to = from }: StoryPlace): string {
  const before = Math.min(from, CONTEXT_AROUND);
  const isCutBefore = from > CONTEXT_AROUND;
  const isCutAfter = context.length === before + to - from + CONTEXT_AROUND;
  let words = context;
  if (isCutBefore) words = words.replace(/^[\p{L}\p{N}]*\s|^/u, '… ');
  if (isCutAfter) words = words.replace(/\s[\p{L}\p{N}]*$|$/u, ' …');
  return words.replace(OTHERS, '');
}

/** A finding, its remedy, and a link to its place. */
export function CheckLine({ finding, needsReason, onFix, onIgnore, onGo }: CheckLineProps) {
  const words = useWords().checks;
  const lang = useLanguage();
  const { rule, severity, data, context } = finding;
  const blocks = severity === 'error';
  const text = words.rules[rule].found(data);
  const more = data.message ?? words.rules[rule].more;
  return (
    <li className="check-line" data-rule={rule}>
      <Icon of={blocks ? AlertIcon : AskIcon} tone={blocks ? 'bad' : 'warn'} />
      <p>{text}</p>
      <Button
        tiny
        variant={blocks ? 'line' : 'quiet'}
        aria-label={valueOf(words.go, text, lang)}
        onClick={onGo}
      >
        {words.go}
      </Button>
      {(more ?? context) && (
        <small>
          {more} {context && <em>{wholeWords(context, finding.where)}</em>}
        </small>
      )}
      {needsReason && <small>{words.needsReason}</small>}
      {(onFix ?? onIgnore) && (
        <span className="check-actions">
          {onFix && (
            <Button tiny variant="line" onClick={onFix}>
              {words.fixTo(data.fix ?? '')}
            </Button>
          )}
          {onIgnore && (
            <Button tiny onClick={onIgnore} aria-label={valueOf(words.ignore, text, lang)}>
              {words.ignore}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
