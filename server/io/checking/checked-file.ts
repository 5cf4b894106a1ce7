import type { CheckedPlace } from '../../core/annotation/read-annotation-file.ts';
import { type CheckedDocument, checkAnnotationFile } from '../../core/checking/check.ts';
import type { Finding, FindingCode, Fix } from '../../core/checking/finding.ts';
import { type Repair, repair } from '../../core/checking/repair.ts';
import { LARGEST_ANNOTATION_FILE } from '../annotations/annotation-files.ts';
import { WriteFailedError } from '../disk/durable-write.ts';
import { DurableJsonFile, StaleFileError } from '../disk/json-file.ts';
import { UnreadableError } from '../disk/read-text.ts';

/** What was found in files, and what was put right in them. */
export type Outcome = { readonly findings: readonly Finding[]; readonly fixed: readonly Fix[] };

/** An annotation file read once, to be checked, and to be saved only while it is still what was read. */
export class CheckedFile {
  readonly #disk: DurableJsonFile<string>;
  readonly #place: CheckedPlace;
  readonly #document: CheckedDocument;
  readonly #content: string | UnreadableError;

  constructor(path: string, place: CheckedPlace, document: CheckedDocument) {
    this.#disk = new DurableJsonFile(path, AS_IT_IS);
    this.#place = place;
    this.#document = document;
    this.#content = read(this.#disk);
  }

  check(): Outcome {
    return { findings: this.#findings(this.#content), fixed: [] };
  }

  /** Puts right what can be, and tells that and what remains. */
  async fix(): Promise<Outcome> {
    const { findings, fixed } = this.check();
    if (findings.length === 0 || typeof this.#content !== 'string') return { findings, fixed };
    const repaired = repair(this.#content, this.#place, this.#document);
    if (!repaired) return { findings, fixed };
    const refusal = await this.#save(repaired);
    if (refusal) return { findings: [...findings, refusal], fixed };
    return { findings: this.#findings(repaired.content), fixed: repaired.fixed };
  }

  #findings(content: string | UnreadableError): Finding[] {
    if (typeof content === 'string') return checkAnnotationFile(content, this.#place, this.#document);
    return [
      this.#finding('unreadable', 'an annotation file that can be read', `one that ${content.message}`),
    ];
  }

  async #save({ content }: Repair): Promise<Finding | undefined> {
    try {
      await this.#disk.write(content);
      return undefined;
    } catch (error) {
      if (!(error instanceof StaleFileError || error instanceof WriteFailedError)) throw error;
      return this.#finding('not-saved', 'what was put right to be saved', error.message);
    }
  }

  #finding(code: FindingCode, expected: string, found: string): Finding {
    return { code, file: this.#place.file, expected, found };
  }
}

const AS_IT_IS = {
  parse: (text: string) => text,
  serialise: (text: string) => text,
  limit: LARGEST_ANNOTATION_FILE,
};

function read(disk: DurableJsonFile<string>): string | UnreadableError {
  try {
    return (
      disk.load() ?? new UnreadableError('is not there: it was removed meanwhile, or its name is not UTF-8')
    );
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}
