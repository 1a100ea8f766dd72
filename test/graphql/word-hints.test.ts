import { beforeAll, describe, expect, it } from 'vitest';
import { useService } from '../support/service.js';
import { tellStory, translate } from '../support/story.js';

interface Hint {
  readonly [name: string]: number;
}
interface FoundBead {
  readonly source: { index: number; text: string }[];
  readonly target: { index: number; text: string }[];
  readonly wordHints: Hint[];
}

const HINTS = `wordHints(minScore: $least) { sourceIndex sourceStart sourceEnd targetIndex targetStart targetEnd score }`;

describe('the word hints of a bead', () => {
  const test = useService();
  beforeAll(async () => {
    const story = await tellStory(test, 'bridge');
    await translate(test, story.articleId, story.basedOn, {
      language: 'de',
      title: 'Die Brücke',
      sentences: [
        'Die Brücke wurde am 3. März eröffnet, nach zwei Jahren.',
        'Danke an 120 Arbeiter.',
        'Ende.',
      ],
      beads: [
        { source: [0, 1], target: [0] },
        { source: [2], target: [1] },
        { source: [], target: [2] },
      ],
    });
    await translate(test, story.articleId, story.basedOn, {
      language: 'fr',
      title: 'Le pont',
      sentences: [`Le 3 mars, ${'très '.repeat(500)}tard.`, 'Merci aux 120 ouvriers.'],
      beads: [
        { source: [0, 1], target: [0] },
        { source: [2], target: [1] },
      ],
    });
  });
  const beads = async (least: number, to = 'target: "de"'): Promise<FoundBead[]> => {
    const { data, errors } = await test.ask(
      `query ($least: Float!) { article(slug: "bridge") { alignment(${to}) { beads { nodes {
        source { index text } target { index text } ${HINTS} } } } } }`,
      { least },
    );
    return errors?.[0]?.extensions.code ?? data.article.alignment.beads.nodes;
  };
  /** The two words of each hint, as `120=120`. */
  const words = ({ source, target, wordHints }: FoundBead) =>
    wordHints.map((hint) => {
      const left = source.find(({ index }) => index === hint.sourceIndex)?.text;
      const right = target.find(({ index }) => index === hint.targetIndex)?.text;
      return `${left?.slice(hint.sourceStart, hint.sourceEnd)}=${right?.slice(hint.targetStart, hint.targetEnd)}`;
    });

  it('are words of its own sentences that mean the same', async () => {
    const [first, second, third] = await beads(0.2);
    expect(words(first!)).toContain('3=3');
    expect(words(second!)).toContain('120=120');
    expect(words(third!)).toEqual([]);
    for (const { wordHints } of [first!, second!])
      for (const { score } of wordHints) expect(score).toBeGreaterThanOrEqual(0.2);
  });

  it('are the same whatever else is asked for, and fewer for a higher score', async () => {
    const all = await beads(0);
    const { data } = await test.ask(
      `query ($least: Float!) { article(slug: "bridge") { alignment(target: "de") { beads(first: 1) { nodes { ${HINTS} } } } } }`,
      { least: 0 },
    );
    expect(data.article.alignment.beads.nodes[0].wordHints).toEqual(all[0]!.wordHints);
    const sure = await beads(0.9);
    expect(sure[0]!.wordHints).toEqual(all[0]!.wordHints.filter(({ score }) => score! >= 0.9));
  });

  it('are there for beads that were composed as well', async () => {
    const composed = await beads(0.2, 'source: "de", target: "en"');
    expect(composed.flatMap(words)).toContain('120=120');
  });

  it('are not looked for in a bead that is very long', async () => {
    const [long, short] = await beads(0.2, 'target: "fr"');
    expect(words(long!)).toEqual([]);
    expect(words(short!)).toContain('120=120');
  });

  it('take a score from 0 to 1', async () => {
    expect(await beads(1.5)).toBe('VALIDATION');
    expect(await beads(-0.1)).toBe('VALIDATION');
  });
});
