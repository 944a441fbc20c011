import { ENDPOINTS, parameterNotes } from '@/server/syndication/api/openapi';
import { API } from '@/server/syndication/api/answer';
import { keyOf } from '@/server/press/surrogate-keys';
import { frameOf } from '@/server/pages/frame';
import { defaultEdition, paperStructure } from '@/server/pages/paper';

/** The documentation page of the public API, made from its description. */
export async function apiPage(now: Date) {
  const paper = await paperStructure();
  const frame = frameOf({ path: API, edition: defaultEdition(paper.editions), now }, paper);
  const endpoints = ENDPOINTS.map(endpoint => ({
    path: API + endpoint.path,
    summary: endpoint.summary,
    example: endpoint.byId || endpoint.path === '/search' ? null : API + endpoint.path,
    parameters: parameterNotes(endpoint).map(({ name, required, description }) => ({
      name,
      required,
      description,
    })),
  }));
  return { view: { frame, endpoints, descriptionHref: `${API}/openapi.json` }, keys: [keyOf.paper] };
}
