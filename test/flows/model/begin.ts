import { ArticleIngestCommand } from './article-ingest.command.js';
import { Model } from './model.js';
import type { Real } from './real.js';
import { TranslationSubmitCommand } from './translation-submit.command.js';

/** An article of six sentences and two translations of it into one language, one of them a reviewer's, in the service and in a model. */
export async function begin(real: Real): Promise<{ model: Model; real: Real }> {
  const model = new Model();
  const ingest = { who: 'edda', kind: 'new', article: 0, sentences: 6, together: true } as const;
  await new ArticleIngestCommand(ingest).run(model, real);
  const submit = { article: 0, language: 'de', title: 'Title', draft: false, expected: 'current' } as const;
  const text = { changes: [], way: 'together', beads: null, replaces: null } as const;
  for (const who of ['anna', 'rita'] as const) {
    await new TranslationSubmitCommand({ who, ...submit, ...text }).run(model, real);
  }
  return { model, real };
}
