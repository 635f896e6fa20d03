import assert from 'node:assert/strict';
import type { PolicyDocument } from '../document/policy-document';

/** Everything that a document says of its structure, as plain data that two documents can be compared by. */
export function shapeOf(document: PolicyDocument): unknown {
  return {
    frontMatter: document.frontMatter,
    blocks: document.blocks.map(
      ({ kind, index, span, section, group, cell, list, marks, text, leaf, place, sentences }) => ({
        kind,
        index,
        span,
        section: section?.index,
        group,
        cell,
        list,
        marks,
        text,
        offsets: Array.from({ length: text.length }, (_, i) => place.offsets.at(i)),
        level: leaf.level,
        quoted: leaf.quoted,
        singleLine: leaf.singleLine,
        sentences: sentences.map((sentence) => sentence.span),
      }),
    ),
    sections: document.sections.map((section) => ({
      index: section.index,
      depth: section.depth,
      number: section.number,
      title: section.title,
      titleSpan: section.titleAt.span,
      evidence: section.evidence,
      heading: section.heading.index,
      span: section.span,
      ownSpan: section.ownSpan,
      blocks: section.blocks.map((block) => block.index),
      parent: section.parent?.index,
      children: section.children.map((child) => child.index),
    })),
    preamble: document.preamble.map((block) => block.index),
    title: document.title?.index,
    comments: document.comments,
    links: document.links.map(({ block, start, end, href }) => ({ block: block.index, start, end, href })),
    anchors: [...document.anchors].sort(),
  };
}

/**
 * Checks that positions are sound: prose comes from the source character by character and in order, blocks and sections
 * do not overlap where they must not, and every sentence lies in its block.
 */
export function assertSound(document: PolicyDocument): void {
  const { text, blocks, sections } = document;
  for (const block of blocks) {
    const { offsets } = block.place;
    assert.equal(offsets.length, block.text.length, 'each unit of prose has its offset');
    let before = -1;
    for (let i = 0; i < block.text.length; i += 1) {
      const { start } = block.sourceSpan(i, i + 1);
      assert.ok(start >= block.span.start && start < block.span.end, `prose of "${block.text}" lies in its block`);
      assert.ok(start >= before, `prose of "${block.text}" is in the order of the source`);
      before = start;
      const char = block.text.charAt(i);
      const source = text.charAt(start);
      const folded = /\s/.test(char) ? /[\s<\\]/.test(source) : source === '&' || source === char;
      assert.ok(folded, `"${char}" of "${block.text}" stands at ${start} as "${source}"`);
    }
  }
  blocks.slice(1).forEach((block, i) => {
    assert.ok((blocks[i]?.span.start ?? 0) <= block.span.start, 'blocks are in the order of the source');
  });
  sections.forEach((section, i) => {
    const next = sections[i + 1];
    assert.ok(section.span.start <= section.span.end && section.span.end <= text.length);
    assert.equal(section.ownSpan.end, next ? next.span.start : text.length, 'sections follow each other without a gap');
    assert.ok(!section.parent || section.parent.depth < section.depth, 'a section lies deeper than its parent');
    assert.ok(!section.parent || section.span.end <= section.parent.span.end, 'a section ends within its parent');
    for (const child of section.children) assert.equal(child.parent, section);
  });
}

/** Small deterministic random numbers from 0 to 1: one seed is one sequence. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let value = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return ((value ^ (value >>> 16)) >>> 0) / 4294967296;
  };
}
