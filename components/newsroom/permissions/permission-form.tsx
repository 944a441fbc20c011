'use client';
import { PersonField } from '@/components/newsroom/list/person-field';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Combobox } from '@/components/ui/options/combobox';
import { read } from '@/components/api/request';
import { BudgetRows } from '@/domain/api/budget-rows';
import type { Option } from '@/domain/api/options';

interface PermissionFormProps {
  person: Option;
  story: Option | null;
  mayAskAboutOthers: boolean;
  labels: { person: string; story: string; anyStory: string; nothing: string };
}

const SHOWN = 12;
async function findStories(typed: string): Promise<Option[]> {
  const query = new URLSearchParams({ q: typed.slice(0, 100) });
  const found = await read(`/api/newsroom/budget?${query}`, BudgetRows);
  return (found?.rows ?? [])
    .slice(0, SHOWN)
    .map(({ id, headline, slug }) => ({ id, name: headline || slug || id }));
}

/** Selects a person and a story; the result has its own address. */
export function PermissionForm({ person, story, mayAskAboutOthers, labels }: PermissionFormProps) {
  const router = useRouter();
  const [typedStory, setTypedStory] = useState(story?.name ?? '');
  const show = (chosen: { person: string; story: string | null }) => {
    const query = new URLSearchParams({ person: chosen.person });
    if (chosen.story) query.set('story', chosen.story);
    router.push(`/newsroom/permissions?${query}`, { scroll: false });
  };
  return (
    <div className="permission-form">
      {mayAskAboutOthers && (
        <PersonField
          label={labels.person}
          person={person}
          onChoose={chosen => chosen && show({ person: chosen.id, story: story?.id ?? null })}
        />
      )}
      <Combobox
        label={labels.story}
        help={labels.anyStory}
        value={typedStory}
        nothing={labels.nothing}
        find={findStories}
        onType={text => {
          setTypedStory(text);
          if (!text && story) show({ person: person.id, story: null });
        }}
        onChoose={option => show({ person: person.id, story: option.id })}
      />
    </div>
  );
}
