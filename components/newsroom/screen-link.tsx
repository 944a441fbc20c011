'use client';
import Link from 'next/link';
import type { ComponentProps } from 'react';

type ScreenLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  /** Whether the new screen starts at its top. */
  scroll?: boolean;
};

/** Whether a form or an upload of this page needs confirmation before the page is left. */
const hasUnsaved = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/**
 * A link to another screen of the newsroom. With unsaved changes it opens a new document, so that the browser shows its
 * confirmation.
 */
export function ScreenLink({ href, ...props }: ScreenLinkProps) {
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
