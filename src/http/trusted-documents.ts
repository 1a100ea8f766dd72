import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { BitextError } from '../errors.js';

/** The parameters of a request to the graph, as they were sent. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Documents that are answered; no other is. */
export interface TrustedDocuments {
  /**
   * The request with the text of the document that it names: by `documentId`, by the hash of a persisted query,
   * or by its very text.
   * @throws BitextError `DOCUMENT_NOT_TRUSTED`
   */
  find(parameters: Parameters): Parameters;
}

/**
 * Reads a manifest: a JSON object of documents by their ids, `{"sha256:…": "query Hot { … }"}`. Ids that are
 * SHA-256 hashes serve persisted queries as well.
 * @throws BitextError `CONFIG` naming the document that the graph could not answer
 */
export function readTrustedDocuments(file: string, schema: GraphQLSchema): TrustedDocuments {
  const byId = new Map<string, string>();
  for (const [id, text] of Object.entries(readManifest(file))) {
    requireValid(file, id, text, schema);
    for (const name of [id, id.replace(/^sha256:/, ''), hashOf(text)]) byId.set(name, text);
  }
  return {
    find: (parameters) => {
      const { documentId, query, extensions, ...rest } = parameters;
      const { persistedQuery, ...others } = (extensions ?? {}) as Record<string, unknown>;
      const hash = (persistedQuery as { sha256Hash?: unknown } | null | undefined)?.sha256Hash;
      const id = documentId ?? hash ?? (typeof query === 'string' ? hashOf(query) : undefined);
      const text = typeof id === 'string' ? byId.get(id) : undefined;
      // A hash that is not that of the text is refused as everywhere.
      if (text === undefined || (typeof query === 'string' && query !== text)) throw notTrusted(id);
      return { ...rest, query: text, extensions: others };
    },
  };
}

function readManifest(file: string): Record<string, string> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BitextError(
      'CONFIG',
      `BITEXT_TRUSTED_DOCUMENTS cannot be read from ${file}: ${(error as Error).message}`,
    );
  }
  const isManifest =
    typeof manifest === 'object' &&
    manifest !== null &&
    !Array.isArray(manifest) &&
    Object.values(manifest).every((text) => typeof text === 'string');
  if (isManifest) return manifest as Record<string, string>;
  throw new BitextError('CONFIG', `${file} is no object of documents by their ids: {"id": "query { … }"}.`);
}

function requireValid(file: string, id: string, text: string, schema: GraphQLSchema): void {
  let wrong: readonly Error[];
  try {
    wrong = validate(schema, parse(text));
  } catch (error) {
    wrong = [error as Error];
  }
  if (wrong[0] === undefined) return;
  throw new BitextError('CONFIG', `The document ${id} of ${file} cannot be answered: ${wrong[0].message}`);
}

function notTrusted(id: unknown): BitextError {
  const named = typeof id === 'string' ? ` ${id.slice(0, 100)}` : '';
  return new BitextError(
    'DOCUMENT_NOT_TRUSTED',
    `Only known documents are answered here, and${named ? named : ' this one'} is not among them. Send \`documentId\` with the id of one, or have yours added to the manifest of the service.`,
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
