import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeeds } from '../../src/cli/load-seeds.js';
import { REVIEW } from '../support/operations.js';
import { useService } from '../support/service.js';
import { tellStory, translate } from '../support/story.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => existsSync(file),
);

/** Without these Chromium looks for its maker's servers. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(executablePath === undefined)(
  'the playground in a browser (skipped without Chromium: install the package "chromium")',
  () => {
    const test = useService();
    let browser: Browser;
    let address = '';

    beforeAll(async () => {
      await loadSeeds(test.db, test.service);
      address = await test.service.http.listen({ host: '127.0.0.1', port: 0 });
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: QUIET });
    });
    afterAll(async () => {
      await browser?.close();
    });

    it('runs the first query with one click, and loads nothing from elsewhere', async () => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const asked: string[] = [];
      const wrong: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text());
      });
      await page.goto(`${address}/graphql`);
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.getByText('Kyiv is inviting Tokyo').first().waitFor();
      expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
      expect(wrong).toEqual([]);
      if (process.env.BITEXT_SCREENSHOT) await page.screenshot({ path: process.env.BITEXT_SCREENSHOT });
      await page.close();
    });

    it('subscribes, with the token of its header editor, and shows what happens', async () => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const wrong: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text());
      });
      const { articleId, basedOn } = await tellStory(test, 'bridge');
      const query = 'subscription { feedbackReceived { node { verdict comment } } }';
      const headers = JSON.stringify({ Authorization: `Bearer ${await test.token('TRANSLATOR', 'anna')}` });
      await page.goto(`${address}/graphql`);
      await fillEditor(page, '.graphiql-query-editor', query);
      await fillEditor(page, '.graphiql-editor-tool', headers);
      // GraphiQL looks at what kind of operation it is a moment after it was typed.
      await page.waitForTimeout(1_000);
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.getByRole('button', { name: /stop query/i }).waitFor();
      const { translation } = await translate(test, articleId, basedOn, {
        title: 'Bridge',
        body: 'It stands.',
      });
      const input = {
        verdict: 'CHANGES_REQUESTED',
        comment: 'Half of it is missing.',
        expectedRevision: translation.text.contentHash,
      };
      const reviewer = await test.token('REVIEWER');
      // The subscription may begin a moment after the button has changed.
      await expect
        .poll(
          async () => {
            await test.ask(REVIEW, { id: translation.id, input }, reviewer);
            return page.locator('.result-window').innerText();
          },
          { timeout: 20_000 },
        )
        .toContain('Half of it is missing.');
      expect(wrong).toEqual([]);
      await page.close();
    });
  },
);

/** Puts text into one of GraphiQL's editors, in place of what it holds. */
async function fillEditor(page: Page, place: string, text: string): Promise<void> {
  await page
    .locator(`${place} .CodeMirror:visible`)
    .first()
    .evaluate((editor, value) => {
      (editor as unknown as { CodeMirror: { setValue(value: string): void } }).CodeMirror.setValue(value);
    }, text);
}
