import GripIcon from 'lucide-react/icons/grip-vertical';
import PlusIcon from 'lucide-react/icons/plus';
import type { FrontStory } from '@/domain/front/api';
import type { FrontChange } from '@/domain/front/changes';
import { CONTAINER_KINDS, FRONT_LIMITS, ONCE_KINDS, type ContainerKind } from '@/domain/front/contents';
import { slotFlags } from '@/domain/front/slot-flags';
import { newContainer } from '@/domain/front/starting-front';
import { directionOf } from '@/domain/language/direction';
import type { Visit } from '@/domain/people/presence';
import { PeopleAt } from '@/components/newsroom/live/people-on-screen';
import { newKey } from '@/components/ui/new-key';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { ContainerMenu } from './container-menu';
import type { DraftView } from '../draft/draft-store';
import { containerName, storyName, type SectionName } from '../front-names';
import { SlotCard } from './slot-card';
import type { Selected } from '../selected';
import { gripId, useContainerDrag } from './use-container-drag';
import type { Arranging } from './use-arranging';

interface CanvasProps {
  /** Announces what happened to screen readers. */
  onSay(text: string): void;
  view: DraftView;
  /** In what the draft differs from what readers have; null before the first launch. */
  changes: FrontChange[] | null;
  stories: Map<string, FrontStory>;
  sections: SectionName[];
  lang: string;
  /** The others who have the front open. */
  people: Visit[];
  selected: Selected;
  arranging: Arranging;
  onSelect(selected: Selected): void;
  onChange(contents: DraftView['contents']): void;
}

/** Kinds that show pictures on their cards. */
const PICTURED: ContainerKind[] = ['lead', 'package', 'pictures', 'supplement', 'section'];

/** The draft of a front: its containers with the cards in their slots. */
export function Canvas(props: CanvasProps) {
  const { view, changes, stories, sections, lang, people, selected, onSelect, onChange, onSay } = props;
  const { drag: storyDrag, drop } = props.arranging;
  const { fronts: words, presence } = useNewsroomWords();
  const { contents, byRule, notAllowed } = view;
  const { containers } = contents;
  const kinds = CONTAINER_KINDS.filter(
    kind =>
      !(ONCE_KINDS.includes(kind) && containers.some(one => one.kind === kind)) &&
      (kind !== 'section' || sections.length > 0),
  );
  const drag = useContainerDrag({ contents, sections, onChange, onSay });
  const add = (kind: ContainerKind) => {
    const fill =
      kind === 'section'
        ? { by: 'section' as const, id: sections[0]!.id }
        : { by: kind === 'most-viewed' ? ('nothing' as const) : ('newest' as const) };
    const container = newContainer(kind, fill, newKey);
    onChange({ containers: [...containers, container] });
    onSelect({ containerId: container.id });
  };
  return (
    <div className="canvas" tabIndex={0} role="region" aria-label={words.canvas}>
      <div className="sheet">
        {containers.map(container => {
          const { id, kind, slots } = container;
          const name = containerName(container, words, sections);
          return (
            <section key={id} className={drag.classOf(id)} data-place={id} aria-label={name}>
              <header {...drag.cardProps(container)}>
                <span
                  className="grip"
                  id={gripId(id)}
                  role="button"
                  tabIndex={0}
                  aria-label={words.moveContainer(name)}
                  aria-keyshortcuts="Space"
                  {...drag.keyProps(container)}
                >
                  <Icon of={GripIcon} small />
                </span>
                <h2>{name}</h2>
                {kind !== 'most-viewed' && <span>{words.slots(slots.length)}</span>}
                <PeopleAt people={people} place={id} say={presence.here} />
                <span className="push" />
                <ContainerMenu
                  contents={contents}
                  container={container}
                  name={name}
                  onChange={onChange}
                  onSettings={() => onSelect({ containerId: id })}
                />
              </header>
              <div className={`slots ${kind}`} dir={directionOf(lang)}>
                {slots.map((slot, at) => {
                  const placed = slot.storyId === null ? undefined : stories.get(slot.storyId);
                  const story = placed ?? (slot.storyId === null ? byRule[slot.id] : undefined);
                  return (
                    <SlotCard
                      key={slot.id}
                      slot={slot}
                      name={words.slotName(name, at + 1, story ? storyName(story) : words.emptySlot)}
                      story={story}
                      isByRule={slot.storyId === null && story !== undefined}
                      isLead={kind === 'lead' && at === 0}
                      hasPicture={PICTURED.includes(kind)}
                      isSelected={selected !== null && 'slotId' in selected && selected.slotId === slot.id}
                      flags={slotFlags(slot, id, at + 1, changes)}
                      notAllowed={notAllowed}
                      drop={drop?.place.slotId === slot.id ? drop : null}
                      lang={lang}
                      people={people}
                      drag={storyDrag}
                      onSelect={() => onSelect({ slotId: slot.id })}
                    />
                  );
                })}
              </div>
            </section>
          );
        })}
        {containers.length < FRONT_LIMITS.containers && (
          <Menu
            label={words.addContainer}
            labelled={false}
            trigger={
              <>
                <Icon of={PlusIcon} small />
                {words.addContainer}
              </>
            }
            button={{ variant: 'line' }}
          >
            {close =>
              kinds.map(kind => (
                <MenuItem
                  key={kind}
                  onClick={() => {
                    close();
                    add(kind);
                  }}
                >
                  {words.kinds[kind]}
                </MenuItem>
              ))
            }
          </Menu>
        )}
      </div>
    </div>
  );
}
