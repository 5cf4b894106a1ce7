import type { Metadata } from './document.ts';
import { frontMatter } from './markdown/front-matter.ts';

/** What a list of documents shows of each: cheap enough to make for ten thousand of them. */
export type Head = { readonly title: string; readonly metadata: Metadata; readonly bodyIndex: number };

// A title is looked for no further than this, in code units after the front matter.
const LOOKED_THROUGH = 4_000;
// In code points, so that none is cut in two.
const LONGEST_TITLE = 120;

/** Title and metadata: the front matter's title, else the first Markdown heading, else the first line. */
export function headOf(id: string, value: string): Head {
  const { metadata, bodyIndex } = id.endsWith('.md') ? frontMatter(value) : { metadata: {}, bodyIndex: 0 };
  const beginning = value.slice(bodyIndex, bodyIndex + LOOKED_THROUGH);
  const title =
    metadata.title ?? (id.endsWith('.md') ? heading(beginning) : undefined) ?? firstLine(beginning);
  return { title: shorten(title) || id, metadata, bodyIndex };
}

const heading = (text: string): string | undefined => {
  const line = /^ {0,3}# +(.+?)[ #]*$/m.exec(text)?.[1];
  return line && wordsOf(line);
};

/** A line of Markdown without its marks, well enough for a title: links and images by their words. */
export const wordsOf = (line: string): string =>
  line.replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1').replace(/[*_`]/g, '');

const firstLine = (text: string): string => /\S.*/.exec(text)?.[0] ?? '';

function shorten(title: string): string {
  const line = [...title.replace(/\s+/g, ' ').trim()];
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE).join('').trimEnd()}…` : line.join('');
}
