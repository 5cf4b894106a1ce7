import { expect, type Locator, type Page } from '@playwright/test';
import { selectText } from './mouse.ts';
import type { Workspace } from './workspace.ts';

/** A highlight on the page: whose annotation, which label, and all the text it lies under, across blocks. */
export type ShownMark = { readonly key: string; readonly label: string; readonly text: string };

/** The page of a document, and what a person does on it. */
export class Desk {
  readonly page: Page;
  readonly #workspace: Workspace;

  constructor(page: Page, workspace: Workspace) {
    this.page = page;
    this.#workspace = workspace;
  }

  readonly body = (): Locator => this.page.locator('#body');
  readonly cards = (): Locator => this.page.locator('.card');
  readonly openCard = (): Locator => this.page.locator('.card.open');
  readonly menu = (): Locator => this.page.locator('#selection-menu');
  /** A field of the open card, by the name in front of it. */
  readonly field = (name: string): Locator => this.openCard().getByLabel(new RegExp(`^${name}`));
  /** A label in the bar at the bottom. */
  readonly label = (label: string): Locator => this.page.locator(`#labels [data-label="${label}"]`);
  readonly complete = (): Locator => this.page.locator('#complete');
  readonly saving = (): Locator => this.page.locator('#saving');
  readonly conflicts = (): Locator => this.page.locator('.conflict');
  readonly dialog = (): Locator => this.page.getByRole('dialog');

  /** An address of the workspace's server, which is started if it was not. */
  async address(path: string): Promise<string> {
    const server = this.#workspace.isStarted ? this.#workspace.server : await this.#workspace.start();
    return new URL(path, server.url).href;
  }

  /** Opens any page of the workspace's server. */
  async visit(path: string): Promise<void> {
    await this.page.goto(await this.address(path));
  }

  /** Opens a document and waits until it can be worked on. */
  async open(document: string, query = ''): Promise<void> {
    const path = document.split('/').map(encodeURIComponent).join('/');
    await this.visit(`/documents/${path}${query}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('html')).toHaveClass(/\bready\b/);
  }

  /** Presses keys one after another, as a person's fingers do. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until all that was done is acknowledged, and so on disk. */
  async saved(): Promise<void> {
    await expect(this.saving()).toHaveText('Saved');
  }

  /** Waits until a sentence, counted from 1, is the current one: also a screen reader is told. */
  async isAt(sentence: number): Promise<void> {
    await expect(this.page.locator('#announcer')).toHaveText(new RegExp(`^Sentence ${sentence} of `));
  }

  /** Selects with the mouse, from the beginning of one phrase to the end of another or of the same. */
  async select(from: string, to = from): Promise<void> {
    await selectText(this.page, from, to);
  }

  /** Selects with the mouse and clicks a label in the menu that comes up. */
  async tag(label: string, from: string, to = from): Promise<void> {
    await this.select(from, to);
    await this.menu().getByRole('button', { name: label }).click();
    await expect(this.menu()).toBeHidden();
  }

  /** Every highlight on the page in the order in which they begin. */
  marks(): Promise<ShownMark[]> {
    return this.body().evaluate((body) => {
      const shown = new Map<string, ShownMark>();
      for (const mark of body.querySelectorAll('mark')) {
        const { key = '' } = mark.dataset;
        const text = (shown.get(key)?.text ?? '') + mark.textContent;
        shown.set(key, { key, label: mark.classList[0] ?? '', text });
      }
      return [...shown.values()];
    });
  }
}
