/** The fields of newsroom API answers that benchmarks read. */
interface Answer {
  id: string;
  story: {
    version: number;
    fields: object;
    body: object;
    liveAddress: string;
    editionId: string;
    deskId: string | null;
  };
}

/** Calls the newsroom's API as the person signed in with these headers. @throws Error when it refuses */
export function newsroomApi(url: string, headers: Record<string, string>) {
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${url}/api/newsroom${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
}
