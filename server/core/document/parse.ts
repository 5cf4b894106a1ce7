import { Lexer } from 'marked';
import { Text } from '../text/text.ts';
import { blocksOf, type Document } from './document.ts';
import { headOf } from './head.ts';
import { flowOf } from './markdown/blocks.ts';
import { Mapped } from './markdown/mapped.ts';
import { plainBlocks } from './plain.ts';

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
  const { title, metadata, bodyIndex } = headOf(id, value);
  const blocks = plainBlocks(text, text.toOffset(bodyIndex));
  return { text, title, metadata, flow: blocks, blocks, ...(fallback === undefined ? {} : { fallback }) };
}

function parseMarkdown(id: string, value: string): Document {
  const text = new Text(value);
  const { title, metadata, bodyIndex } = headOf(id, value);
  // The parser reads a lone carriage return as a line feed, which is as long.
  const body = value.slice(bodyIndex).replaceAll('\r', '\n');
  const flow = flowOf(text, Lexer.lex(body, { gfm: true }), Mapped.whole(body, bodyIndex));
  return { text, title, metadata, flow, blocks: blocksOf(flow) };
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
