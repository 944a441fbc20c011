'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { AttributeField } from './attribute-field';

interface AttributePairProps {
  of: NodeViewProps;
  name: 'title' | 'caption' | 'credit' | 'source';
  label: string;
  limit: number;
  look?: 'title' | 'plain';
  readOnly?: boolean;
}

/** A text attribute of a block; in a bilingual edition, in both languages. */
export function AttributePair({ of, name, label, ...field }: AttributePairProps) {
  const { fields } = useWords();
  const { secondLang } = useTools();
  const second = `second${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const attrs = of.node.attrs as Record<string, string>;
  return (
    <>
      <AttributeField
        {...field}
        label={label}
        value={attrs[name] ?? ''}
        onText={text => of.updateAttributes({ [name]: text })}
      />
      {secondLang && (
        <AttributeField
          {...field}
          lang={secondLang}
          label={fields.inSecond(label)}
          value={attrs[second] ?? ''}
          onText={text => of.updateAttributes({ [second]: text })}
        />
      )}
    </>
  );
}
