import { describe, expect, it } from 'vitest';
import { readHere } from '../../src/flows/article-input.js';
import { onKeptThread } from '../../src/flows/thread/on-kept-thread.js';
import { detectLanguage } from '../../src/page/detect-language.js';

const TEXT = 'The harbour was quiet that morning, and nobody had seen the boat for three days.';

describe('the thread that is kept for short jobs', () => {
  it('answers as the function itself does, one job after the other', async () => {
    const texts = [TEXT, 'Міст через річку відкрили третього березня, і його будували два роки.', '1 2 3'];
    const found = await Promise.all(texts.map((text) => onKeptThread('detect', { text })));
    expect(found).toEqual(await Promise.all(texts.map(detectLanguage)));
  });

  it('passes on what a job refuses, and goes on', async () => {
    const refused = await readHere({ title: 'T' }).catch((error: unknown) => error);
    await expect(onKeptThread('read', { title: 'T' })).rejects.toEqual(refused);
    await expect(onKeptThread('nothing', {})).rejects.toThrow();
    expect(await onKeptThread('detect', { text: TEXT })).toMatchObject({ tag: 'en' });
  });
});
