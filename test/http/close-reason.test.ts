import { describe, expect, it } from 'vitest';
import { closeReason } from '../../src/http/live/close-reason.js';

describe('the reason in a close frame', () => {
  it('is the whole message where that fits', () => {
    expect(closeReason('The token expired. Get a new one.')).toBe('The token expired. Get a new one.');
  });

  it('is the sentences that fit into 123 bytes, and of a longer one its beginning', () => {
    const long =
      'Get a new one from whoever gives them out here, by post, by pigeon or on foot, and do not forget to say please.';
    expect(closeReason(`The token expired. ${long}`)).toBe('The token expired.');
    const cut = closeReason('ї'.repeat(200));
    expect([cut, Buffer.byteLength(cut)]).toEqual(['ї'.repeat(60), 120]);
    expect(closeReason(`a${'ї'.repeat(200)}`)).toBe(`a${'ї'.repeat(59)}`);
  });
});
