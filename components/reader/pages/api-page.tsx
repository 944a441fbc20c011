import { InnerPage, PageHead } from '../frame/inner-page';
import type { FrameView } from '../view';

export interface ApiPageView {
  frame: FrameView;
  endpoints: {
    path: string;
    summary: string;
    /** A working example address, or null. */
    example: string | null;
    parameters: { name: string; required: boolean; description: string }[];
  }[];
  descriptionHref: string;
}

const TITLE = 'API';
const INTRO =
  'Everything the paper has published, as JSON for programs. Stories are ninjs 3.1; lists are read page by page; nothing needs a key.';

/** A text with code between back-quotes. */
function Coded({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part));
}

function EndpointNote({ endpoint }: { endpoint: ApiPageView['endpoints'][number] }) {
  const { path, summary, example, parameters } = endpoint;
  return (
    <>
      <h2>
        <code>{path}</code>
      </h2>
      <p>
        {summary} {example && <a href={example}>See it</a>}
      </p>
      {parameters.length > 0 && (
        <ul>
          {parameters.map(({ name, required, description }) => (
            <li key={name}>
              <code>{name}</code>
              {required ? ' (required): ' : ': '}
              <Coded text={description} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The response of the public API. Its language is that of its parameters, English, in every edition. */
export function ApiPage({ frame, endpoints, descriptionHref }: ApiPageView) {
  return (
    <InnerPage
      frame={frame}
      title={TITLE}
      description={INTRO}
      canonical={frame.path}
      layouts={['story', 'lists']}
    >
      <div lang="en" dir="ltr">
        <PageHead title={TITLE} intro={INTRO} />
        <div className="standing">
          <div className="body">
            <p>
              The whole description for machines: <a href={descriptionHref}>OpenAPI 3.1</a>. A refused request
              is answered with <code>application/problem+json</code> and a <code>reason</code>. Answers carry
              an ETag, and a page of any site may read them.
            </p>
            {endpoints.map(endpoint => (
              <EndpointNote key={endpoint.path} endpoint={endpoint} />
            ))}
          </div>
        </div>
      </div>
    </InnerPage>
  );
}
