'use client';
import CheckIcon from 'lucide-react/icons/check';
import CircleIcon from 'lucide-react/icons/circle';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';

/** What readers and colleagues see, then who may come in, and files for machines last. */
const STEPS = [
  ...(['nameplate', 'section', 'desk', 'colleague', 'author', 'story', 'front', 'twoStep'] as const),
  'contact',
] as const;
type Step = (typeof STEPS)[number];

/** Where a step is taken; the first story with the button of this page. */
const HREFS: Record<Exclude<Step, 'story'>, string> = {
  nameplate: '/newsroom/look',
  section: '/newsroom/paper',
  desk: '/newsroom/desks?open=new',
  colleague: '/newsroom/people?add=1',
  author: '/newsroom/authors?open=new',
  front: '/newsroom/fronts',
  twoStep: '/newsroom/account',
  contact: '/newsroom/paper/settings',
};

/** Guides the first admin of a new paper through the first steps. */
export function FirstSteps({ steps }: { steps: Record<Step, boolean> }) {
  const words = useNewsroomWords().firstSteps;
  const { busy, refused, write } = useWrite();
  const dismiss = () => write('DELETE', '/api/newsroom/first-steps', {}, Done);
  return (
    <section className="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{words.title}</h2>
      <ol>
        {STEPS.map(step => (
          <li key={step}>
            <Icon of={steps[step] ? CheckIcon : CircleIcon} small tone={steps[step] ? 'good' : undefined} />
            {steps[step] ? (
              <span className="soft">
                {words[step]} <span className="visually-hidden">({words.done})</span>
              </span>
            ) : step === 'story' ? (
              <button
                type="button"
                className="link"
                onClick={() => document.querySelector<HTMLElement>('[data-new-story]')?.click()}
              >
                {words.story}
              </button>
            ) : (
              <ScreenLink className="link" href={HREFS[step]}>
                {words[step]}
              </ScreenLink>
            )}
          </li>
        ))}
      </ol>
      <Button tiny aria-busy={busy} onClick={() => void dismiss()}>
        {words.dismiss}
      </Button>
      <FormError refused={refused} />
    </section>
  );
}
