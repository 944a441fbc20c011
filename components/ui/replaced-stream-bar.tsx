'use client';
import UnplugIcon from 'lucide-react/icons/unplug';
import { Bar } from './bar';
import { Button } from './button';
import { useReplacedStream } from './replaced-stream';
import { useWords } from './words/words-provider';

/** Warns that this page receives changes late because too many windows are open, with a button to reconnect it. */
export function ReplacedStreamBar() {
  const words = useWords().replacedStream;
  const connect = useReplacedStream();
  if (!connect) return null;
  return (
    <Bar tone="warn" icon={UnplugIcon} text={words.text}>
      <Button tiny variant="line" onClick={connect}>
        {words.update}
      </Button>
    </Bar>
  );
}
