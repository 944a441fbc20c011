'use client';
import BuildingIcon from 'lucide-react/icons/building-2';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** Another way to sign in: with the account of the organisation. */
export function ProviderButton({ name, onClick }: { name: string; onClick(): void }) {
  const { signOn } = useNewsroomWords();
  return (
    <Button variant="line" onClick={onClick}>
      <Icon of={BuildingIcon} small />
      {signOn.with(name)}
    </Button>
  );
}
