import { readFile } from 'node:fs/promises';
import { parseDocument } from '../../core/document/parse.ts';
import { newAnnotations } from '../invented/annotations.ts';
import { randomFrom } from '../invented/random.ts';
import { documentPath } from '../invented/workspace.ts';
import { SavingClient } from './saving.ts';

// A process of its own: `URL WORKSPACE DOCUMENT WRITERS SAVES` has some writers save new annotations of one
// document, each its next one as soon as the last was acknowledged, until so many are saved. Prints what was saved.
const [url = '', workspace = '', document = '', writers, saves] = process.argv.slice(2);

const text = await readFile(documentPath(workspace, document), 'utf8');
const news = newAnnotations(randomFrom(3), parseDocument(document, text));
const acknowledged: { id: string; milliseconds: number }[] = [];
let left = Number(saves);

async function write(): Promise<void> {
  const client = new SavingClient(url, document);
  while (left > 0) {
    left--;
    const annotation = news.next().value;
    const milliseconds = await client.create(annotation);
    acknowledged.push({ id: annotation.id, milliseconds });
  }
  client.close();
}

await Promise.all(Array.from({ length: Number(writers) }, write));
console.log(JSON.stringify(acknowledged));
