import { Lexer } from 'marked';
import {
  type Block,
  blocksOf,
  type Document,
  type Flow,
  type Metadata,
  runsOf,
  shownText,
} from './document.ts';
import { flowOf } from './markdown/blocks.ts';
import { frontMatter } from './markdown/front-matter.ts';
import { Mapped } from './markdown/mapped.ts';
import { plainBlocks } from './plain.ts';
import { Text } from './text.ts';

/** A document from its id, whose ending names the format, and its normalised text. Never throws. */
export function parseDocument(id: string, value: string): Document {
  if (!id.endsWith('.md')) return parseAsPlain(id, value);
  try {
    return parseMarkdown(id, value);
  } catch (error) {
    return parseAsPlain(id, value, `its Markdown cannot be followed: ${reason(error)}`);
  }
}

/** As `parseDocument`, but shown as plain text whatever its format, and why if that is not its format. */
export function parseAsPlain(id: string, value: string, fallback?: string): Document {
  const text = new Text(value);
  const { metadata, bodyIndex } = id.endsWith('.md') ? frontMatter(value) : { metadata: {}, bodyIndex: 0 };
  const document = assemble(id, text, metadata, plainBlocks(text, text.toOffset(bodyIndex)));
  return fallback === undefined ? document : { ...document, fallback };
}

function parseMarkdown(id: string, value: string): Document {
  const text = new Text(value);
  const { metadata, bodyIndex } = frontMatter(value);
  // The parser reads a lone carriage return as a line feed, which is as long.
  const body = value.slice(bodyIndex).replaceAll('\r', '\n');
  const tokens = Lexer.lex(body, { gfm: true });
  return assemble(id, text, metadata, flowOf(text, tokens, Mapped.whole(body, bodyIndex)));
}

function assemble(id: string, text: Text, metadata: Metadata, flow: readonly Flow[]): Document {
  const blocks = blocksOf(flow);
  return { text, metadata, title: metadata.title ?? titleFrom(text, blocks) ?? id, flow, blocks };
}

const LONGEST_TITLE = 120;

/** The first heading, else the first line of text. */
function titleFrom(text: Text, blocks: readonly Block[]): string | undefined {
  const titled =
    blocks.find(({ tag }) => tag === 'h1') ?? blocks.find(({ sentences }) => sentences.length > 0);
  const shown =
    titled &&
    runsOf(titled.content)
      .map((run) => shownText(text, run))
      .join('');
  const line = shown?.replace(/\s+/g, ' ').trim();
  return line && line.length > LONGEST_TITLE
    ? `${line.slice(0, LONGEST_TITLE).trimEnd()}…`
    : line || undefined;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
