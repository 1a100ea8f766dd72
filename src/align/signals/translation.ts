import { invalid } from '../../errors.js';
import type { AlignText } from '../alignment.js';
import { rarePoints } from '../anchors.js';
import { contentEvidence } from '../content-evidence.js';
import { type ContentModel, contentModel, rarityOf } from '../content-model.js';
import { ContentRows } from '../content-rows.js';
import { priorLinks } from '../prior-links.js';
import { readTokens, Vocabulary } from '../read-tokens.js';
import type { ExtraSignal } from '../row-signal.js';
import type { WordLink } from '../word-link.js';

/**
 * Words that a machine translation of one side, brought by the caller, shares with the other side. One
 * signal for each side that was translated. Throws `VALIDATION` if a sentence lacks its translation.
 */
export function translationSignals(source: AlignText, target: AlignText): ExtraSignal[] {
  const signals: ExtraSignal[] = [];
  if (source.translated) signals.push(signalOf(modelOf(translationOf(source, 'source'), target)));
  if (target.translated) signals.push(signalOf(modelOf(source, translationOf(target, 'target'))));
  return signals;
}

function translationOf(text: AlignText, side: string): AlignText {
  const sentences = text.translated!;
  if (sentences.length === text.sentences.length) return { language: 'und', sentences };
  throw invalid(
    [side, 'translated'],
    'translated-fit',
    `The ${side} has ${text.sentences.length} sentences and ${sentences.length} translations.`,
    'Give one translation for each sentence, an empty one where there is none.',
  );
}

function modelOf(source: AlignText, target: AlignText): ContentModel {
  const sources = new Vocabulary();
  const targets = new Vocabulary();
  const s = readTokens(source.sentences, source.language, sources);
  const t = readTokens(target.sentences, target.language, targets);
  const links: WordLink[] = [];
  sources.keys.forEach((key, id) => {
    const other = targets.idOf(key);
    if (other !== undefined) links.push({ source: id, target: other, strength: 1, kind: 'lexicon' });
  });
  const table = priorLinks(links, sources.size, targets.size);
  return contentModel(s, t, table, new Uint8Array(s.lengths.length), rarityOf(sources), rarityOf(targets));
}

function signalOf(model: ContentModel): ExtraSignal {
  return {
    name: 'translation',
    weight: 0.8,
    anchors: () => rarePoints(model.source, model.target, model.links),
    rows: (corridor) => new ContentRows(model, corridor),
    explain(i, j, m, n) {
      const value = contentEvidence(model, i, j, m, n).values.reduce((sum, share) => sum + share, 0);
      return {
        value,
        note: `the machine translation shares ${value > 0 ? 'words' : 'few words'} with the other side`,
      };
    },
  };
}
