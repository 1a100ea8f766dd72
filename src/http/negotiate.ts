import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** Of those that a client likes equally well, the first. */
const ENCODINGS = ['br', 'gzip', 'identity'];

/** What negotiator takes and its types do not know. */
interface Preferring {
  encodings(available: string[], options: { preferred: string[] }): string[];
}

/** Best encoding that the client takes, or null for none; remembers the headers that it has seen. */
export const negotiateEncoding = remembering((header): Encoding | null => {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } }) as unknown as Preferring;
  const [best] = negotiator.encodings(ENCODINGS, { preferred: ENCODINGS });
  return best === 'br' || best === 'gzip' ? best : null;
});

/** Whether the client asked for `application/json` and not for GraphQL's own media type. */
export const asksForPlainJson = remembering((header) => {
  const types = new Negotiator({ headers: { accept: header } }).mediaTypes();
  return types.includes('application/json') && !types.includes('application/graphql-response+json');
});

/** Clients send the same few headers over and over. */
function remembering<T>(work: (header: string) => T): (header: string) => T {
  const known = new Map<string, T>();
  return (header) => {
    const before = known.get(header);
    if (before !== undefined || known.has(header)) return before as T;
    const result = work(header);
    if (known.size < 200) known.set(header, result);
    return result;
  };
}
