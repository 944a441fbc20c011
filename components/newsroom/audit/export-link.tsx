'use client';
import { useState, type ReactNode } from 'react';
import { Done } from '@/domain/api/written';
import type { NotDone } from '@/components/api/answer';
import { request } from '@/components/api/request';
import { FormError } from '@/components/newsroom/forms/form-error';

interface ExportLinkProps {
  href: string;
  children: ReactNode;
}

/** A download that needs recent authentication, which is prompted for before the browser requests the file. */
export function ExportLink({ href, children }: ExportLinkProps) {
  const [refused, setRefused] = useState<NotDone | null>(null);
  const download = async () => {
    setRefused(null);
    const answer = await request('/api/newsroom/account/reauthentication', { answer: Done });
    if (answer.done) location.assign(href);
    else setRefused(answer);
  };
  return (
    <>
      <a
        className="button line"
        href={href}
        onClick={event => {
          event.preventDefault();
          void download();
        }}
      >
        {children}
      </a>
      {refused && <FormError refused={refused} />}
    </>
  );
}
