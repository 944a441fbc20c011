import PencilIcon from 'lucide-react/icons/pencil-line';
import { Icon } from './icon';

/** That readers do not have the newest text of a live story. */
export function UnpublishedMark({ word }: { word: string }) {
  return (
    <span className="unpublished">
      <Icon of={PencilIcon} small />
      <span className="stage-word">{word}</span>
    </span>
  );
}
