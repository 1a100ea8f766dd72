import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeeds } from '../../src/cli/load-seeds.js';
import { useService } from '../support/service.js';

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
  },
);
