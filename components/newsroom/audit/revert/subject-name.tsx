import { ScreenLink } from '@/components/newsroom/screen-link';

interface SubjectNameProps {
  subject: string;
  name: string;
  href: string | null;
}

/** What a line of a plan or a run is about, with the way there. */
export function SubjectName({ subject, name, href }: SubjectNameProps) {
  return (
    <>
      <span className="subject soft">{subject}</span>{' '}
      {href ? <ScreenLink href={href}>{name}</ScreenLink> : <b>{name}</b>}
    </>
  );
}
