'use client';
import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

export default function NewsroomError({ retry }: { retry: () => void }) {
  const words = useNewsroomWords().errors;
  return (
    <main className="refusal-page" id="main">
      <div className="empty" role="alert">
        <h1>{words.heading}</h1>
        <p>{words.text}</p>
        <div className="row">
          <Button variant="solid" onClick={retry}>
            {words.again}
          </Button>
          {/* A whole load: what failed may be the page's own script. */}
          <a className="button" href="/newsroom">
            {words.toBudget}
          </a>
        </div>
      </div>
    </main>
  );
}
