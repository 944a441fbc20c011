type Prompt = () => Promise<boolean>;

let prompt: Prompt | null = null;

/** Sets how a person is prompted to sign in again; returns how to unset it. */
export function onReauthentication(handler: Prompt): () => void {
  prompt = handler;
  return () => {
    if (prompt === handler) prompt = null;
  };
}

/** Asks the person to sign in again; whether they did. */
export const reauthenticate = (): Promise<boolean> => prompt?.() ?? Promise.resolve(false);
