import { describe, expect, it } from 'vitest';
import { createKeptAnswers } from '../../src/http/kept/kept-answers.js';
import type { WireAnswer } from '../../src/http/wire-answer.js';
import type { ToldEvent } from '../../src/store/queries/events.js';

const answer = (text: string): WireAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'content-length': String(text.length) },
  body: Buffer.from(text),
  tag: null,
});
const event = (id: number, articleId: number) => ({ id, article_id: articleId }) as ToldEvent;

describe('kept answers', () => {
  const create = (bytes = 1_000_000) => {
    let trusted = true;
    const kept = createKeptAnswers({ bytes, position: 10, sure: () => trusted });
    const keep = (key: string, articles: readonly number[] | 'all', mark = kept.mark()) => {
      if (mark !== null) kept.keep(mark, key, answer(key), 1, articles);
    };
    const has = (...keys: string[]) => keys.filter((key) => kept.find(key) !== null);
    const trust = (value: boolean) => {
      trusted = value;
    };
    return { kept, keep, has, trust };
  };

  it('are given again as they were', () => {
    const { kept, keep } = create();
    keep('a', [1]);
    expect(kept.find('a')).toMatchObject({
      status: 200,
      body: Buffer.from('a'),
      flatHeaders: ['content-type', 'application/json', 'content-length', '1'],
    });
    expect(kept.find('b')).toBeNull();
  });

  it('are dropped by an event of an article on which they depend, and by no other', () => {
    const { kept, keep, has } = create();
    keep('one', [1]);
    keep('two', [2]);
    keep('both', [1, 2]);
    keep('list', 'all');
    keep('fixed', []);
    kept.follow([event(11, 1)]);
    expect(has('one', 'two', 'both', 'list', 'fixed')).toEqual(['two', 'fixed']);
    kept.follow([event(12, 2)]);
    expect(has('one', 'two', 'both', 'list', 'fixed')).toEqual(['fixed']);
  });

  it('are not kept when an event was told after the read began', () => {
    const { kept, keep, has } = create();
    const before = kept.mark();
    kept.follow([event(11, 1)]);
    keep('one', [1], before);
    keep('list', 'all', before);
    keep('two', [2], before);
    expect(has('one', 'list', 'two')).toEqual(['two']);
    keep('one', [1]);
    expect(has('one')).toEqual(['one']);
  });

  it('are not kept when more events than are remembered were told after the read began', () => {
    const { kept, keep, has } = create();
    const before = kept.mark();
    for (let id = 11; id < 2_000; id += 1) kept.follow([event(id, 1)]);
    keep('two', [2], before);
    expect(has('two')).toEqual([]);
    keep('two', [2]);
    expect(has('two')).toEqual(['two']);
  });

  it('are neither given nor kept while changes may be unknown', () => {
    const { kept, keep, has, trust } = create();
    keep('one', [1]);
    const before = kept.mark();
    trust(false);
    expect(has('one')).toEqual([]);
    expect(kept.mark()).toBeNull();
    keep('two', [2], before);
    trust(true);
    expect(has('one', 'two')).toEqual(['one']);
  });

  it('stay within their bytes, the least recently used given up first', () => {
    const { kept, keep, has } = create(80_000);
    const keys = Array.from({ length: 200 }, (_, nth) => `key ${nth}`);
    for (const key of keys) {
      keep(key, 'all');
      kept.find('key 0');
    }
    const left = has(...keys);
    // Each takes a thousand bytes and a few.
    expect(left.length).toBeGreaterThan(70);
    expect(left.length).toBeLessThan(80);
    expect(left[0]).toBe('key 0');
    expect(left.slice(1)).toEqual(keys.slice(-left.length + 1));
  });

  it('do not include one that is out of all proportion', () => {
    const { kept, has } = create(80_000);
    kept.keep(10, 'large', answer('x'.repeat(20_000)), 1, [1]);
    expect(has('large')).toEqual([]);
    kept.follow([event(11, 1)]);
  });
});
