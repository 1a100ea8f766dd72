import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every source file, by its path below src/, with the files below src/ and the packages that it imports. */
export function readImports(): Map<string, { files: string[]; packages: string[] }> {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Map(names.sort().map((name) => [name, importsOf(name)]));
}

function importsOf(name: string): { files: string[]; packages: string[] } {
  const text = readFileSync(path.join(source, name), 'utf8');
  const targets = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g)].map((match) => match[1]!);
  const relative = targets.filter((target) => target.startsWith('.'));
  return {
    files: relative.map((target) => path.join(path.dirname(name), target.replace(/\.js$/, '.ts'))),
    packages: targets.filter((target) => !target.startsWith('.')),
  };
}
