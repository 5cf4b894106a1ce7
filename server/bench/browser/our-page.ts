import { REVIEWER } from '../invented/workspace.ts';
import type { Serving } from '../processes/serving.ts';

/** A document's page as the reviewer opens it whose annotations it has. */
export const ourPage = ({ url, port }: Serving, id: string) => ({
  url: new URL(`documents/${id}`, url).href,
  cookie: { name: `reviewer-${port}`, value: REVIEWER },
});
