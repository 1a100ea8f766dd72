import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** Best encoding that the client takes, or null for none; remembers the headers that it has seen. */
export const negotiateEncoding = remembering((header): Encoding | null => {
  const [best] = new Negotiator({ headers: { 'accept-encoding': header } }).encodings([
    'br',
    'gzip',
    'identity',
  ]);
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
