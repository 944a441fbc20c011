type Prompt = () => Promise<boolean>;

let prompt: Prompt | null = null;

/** Sets how a person is prompted to sign in again; returns how to unset it. */
export function onReauthentication(ask: Prompt): () => void {
  prompt = ask;
  return () => {
    if (prompt === ask) prompt = null;
  };
}

/** Asks the person to sign in again; whether they did. */
export const reauthenticate = (): Promise<boolean> => prompt?.() ?? Promise.resolve(false);
