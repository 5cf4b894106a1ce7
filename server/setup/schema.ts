import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AnnotationFile } from '../core/annotation/annotation.ts';

/** Where the JSON Schema of annotation files is kept. */
export const schemaPath = fileURLToPath(new URL('../../docs/annotation-file.schema.json', import.meta.url));

/** The JSON Schema of annotation files, made from the schema that the program itself goes by. */
export function schemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(AnnotationFile);
  const described = {
    $schema,
    title: 'Sourcemark annotation file',
    description:
      "One reviewer's annotations of one document. Beyond what a schema can say: end is greater than start, " +
      'ids are unique within the file, and document and reviewer are what the path of the file says. ' +
      'Lengths of strings are counted in UTF-16 code units.',
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(schemaPath), { recursive: true });
  writeFileSync(schemaPath, schemaText());
  console.log(`Wrote ${schemaPath}`);
}
