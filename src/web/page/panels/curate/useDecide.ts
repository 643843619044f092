import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { ask } from '../../api/ask.ts';
import type { TypedDocumentString } from '../../api/generated.ts';
import { SourceTextDocument } from '../../api/generated.ts';
import { useKept } from './kept.ts';
import { withKey } from './useViewer.ts';

/** Sends decisions, with the key and in the name of the reviewer; afterwards whatever the page shows of the graph is asked anew. */
export function useDecide() {
  const client = useQueryClient();
  const [key] = useKept('curate-key');
  const [reviewer] = useKept('curate-reviewer');
  const decide = useCallback(async <Data, Input extends { reviewer: string }>(document: TypedDocumentString<Data, { input: Input }>, input: Omit<Input, 'reviewer'>) => {
    const { data } = await ask(document, { input: { ...input, reviewer } as Input }, undefined, withKey(key));
    const texts = SourceTextDocument.toString();
    // Texts do not change by decisions, and they are long.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== texts && queryKey[0] !== 'viewer' });
    return data;
  }, [client, key, reviewer]);
  return decide;
}
