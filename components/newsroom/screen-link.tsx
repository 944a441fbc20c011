'use client';
import Link from 'next/link';
import type { ComponentProps } from 'react';

/** Whether a form or an upload of this page would have the browser ask before the page is left. */
const hasUnsaved = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/**
 * A link to another screen of the newsroom. While something is unsaved it is opened as a new document, so that the
 * browser asks first.
 */
export function ScreenLink({ href, ...props }: Omit<ComponentProps<'a'>, 'href'> & { href: string }) {
  return (
    <Link
      {...props}
      href={href}
      prefetch={false}
      onNavigate={event => {
        if (!hasUnsaved()) return;
        event.preventDefault();
        window.location.assign(href);
      }}
    />
  );
}
