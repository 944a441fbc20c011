import MoreIcon from 'lucide-react/icons/ellipsis';
import { emptySlot, changeContainer, moveContainer } from '@/domain/front/arrange';
import { FRONT_LIMITS, slotsOf, type Container, type FrontContents } from '@/domain/front/contents';
import { newKey } from '@/components/ui/new-key';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface ContainerMenuProps {
  contents: FrontContents;
  container: Container;
  name: string;
  onChange(contents: FrontContents): void;
  onSettings(): void;
}

/** What can be done with a container as a whole. */
export function ContainerMenu({ contents, container, name, onChange, onSettings }: ContainerMenuProps) {
  const words = useNewsroomWords().fronts;
  const { id, kind, slots } = container;
  const at = contents.containers.findIndex(one => one.id === id);
  const hasRoom =
    kind !== 'most-viewed' &&
    slots.length < FRONT_LIMITS.slotsOfContainer &&
    slotsOf(contents).length < FRONT_LIMITS.slots;
  const addSlot = () =>
    onChange(changeContainer(contents, id, one => ({ ...one, slots: [...one.slots, emptySlot(newKey())] })));
  return (
    <Menu
      label={words.menu(name)}
      trigger={<Icon of={MoreIcon} small />}
      button={{ icon: true, tiny: true }}
      atEnd
    >
      {close => {
        const choose = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <>
            <MenuItem onClick={choose(onSettings)}>{words.settings}</MenuItem>
            {hasRoom && <MenuItem onClick={choose(addSlot)}>{words.addSlot}</MenuItem>}
            {at > 0 && (
              <MenuItem onClick={choose(() => onChange(moveContainer(contents, at, at - 1)))}>
                {words.up}
              </MenuItem>
            )}
            {at < contents.containers.length - 1 && (
              <MenuItem onClick={choose(() => onChange(moveContainer(contents, at, at + 1)))}>
                {words.down}
              </MenuItem>
            )}
            <MenuItem
              bad
              onClick={choose(() =>
                onChange({ containers: contents.containers.filter(one => one.id !== id) }),
              )}
            >
              {words.removeContainer}
            </MenuItem>
          </>
        );
      }}
    </Menu>
  );
}
