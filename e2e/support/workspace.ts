import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Annotation, AnnotationFile } from '../../server/core/annotation/annotation.ts';
import { blobId } from '../../server/core/annotation/hash.ts';
import { serialise } from '../../server/core/annotation/serialise.ts';
import { environment } from './environment.ts';
import { Server } from './server.ts';
import { textOf } from './texts.ts';

/** Who annotates where git knows no name. */
export const REVIEWER = 'reviewer';

/** A folder with documents and annotations that lives as long as a test, and the server on it. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'sourcemark-e2e-'));
  #server: Server | undefined;

  constructor() {
    mkdirSync(join(this.folder, 'seeds'));
  }

  /** Starts the server, again on the same port if there was one before. */
  async start(): Promise<Server> {
    this.#server = await Server.start(this.folder, this.#server?.port ?? 0);
    return this.#server;
  }

  get isStarted(): boolean {
    return this.#server !== undefined;
  }

  get server(): Server {
    if (!this.#server) throw new Error('The server was not started.');
    return this.#server;
  }

  /** Ends the server and removes the folder; resolves to what the server has complained of. */
  async remove(): Promise<string> {
    await this.#server?.kill();
    rmSync(this.folder, { recursive: true });
    return this.#server?.complaints ?? '';
  }

  write(path: string, content: string | Uint8Array): void {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Takes a folder in as it is, for example the project's own documents. */
  copy(from: string, path: string): void {
    cpSync(from, join(this.folder, path), { recursive: true });
  }

  /** Writes an annotation file for the document as it is on disk, in canonical form. */
  annotate(document: string, reviewer: string, annotations: readonly Annotation[], complete = false): void {
    const textHash = blobId(textOf(this.read(`seeds/${document}`)));
    const head = {
      format: 'sourcemark/1',
      document,
      textHash,
      unit: 'code point',
      reviewer,
      complete,
    } as const;
    this.write(
      this.annotationPath(document, reviewer),
      serialise({ ...head, annotations: [...annotations] }),
    );
  }

  annotationPath = (document: string, reviewer = REVIEWER): string =>
    `annotations/${document}/${reviewer}.json`;

  /** An annotation file as it is on disk this moment; throws where it is not to the schema. */
  file(document: string, reviewer = REVIEWER): AnnotationFile {
    return AnnotationFile.parse(JSON.parse(this.read(this.annotationPath(document, reviewer))));
  }

  annotations(document: string, reviewer = REVIEWER): readonly Annotation[] {
    return this.file(document, reviewer).annotations;
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: environment, encoding: 'utf8' });
  }

  /** Makes the folder a repository of somebody, with all that is in it committed. */
  makeRepository(name: string): void {
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.git('config', 'user.name', name);
    this.git('config', 'user.email', 'reader@example.org');
    this.commit('Begin');
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }
}
