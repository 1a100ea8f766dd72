import { readFile, stat } from 'node:fs/promises';
import { BitextError } from '../errors.js';
import { type DecodedPage, decodePage, LARGEST_PAGE } from '../page/decode-page.js';

/**
 * Reads a page from a file, or from standard input for `-`, in whatever encoding it is.
 * @throws BitextError `VALIDATION` when it cannot be read or is no text, `TOO_LARGE`
 */
export async function readPageFile(file: string): Promise<DecodedPage> {
  return decodePage(file === '-' ? await readStandardInput() : await readBytes(file));
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    // A huge file is refused by its size, before it fills the memory.
    if (size > LARGEST_PAGE) return new Uint8Array(LARGEST_PAGE + 1);
    return await readFile(file);
  } catch (error) {
    throw new BitextError('VALIDATION', `Cannot read ${file}: ${whyNot(error as NodeJS.ErrnoException)}.`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > LARGEST_PAGE) return new Uint8Array(LARGEST_PAGE + 1);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function whyNot(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
      return 'this user may not read it';
    default:
      return error.message;
  }
}
