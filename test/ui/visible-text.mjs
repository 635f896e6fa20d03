/**
 * Finds where a text stands on the screen. Playwright runs it in the page, so it can use nothing from outside of it.
 * @param {Element} editor a Monaco editor
 * @param {string} text may run over a soft wrap, not over a line's end
 * @returns {{ x: number, y: number } | null} the middle of the first visible occurrence's first row
 */
export function findVisibleText(editor, text) {
  const top = (line) => Number.parseFloat(line.style.top);
  const lines = [...editor.querySelectorAll('.view-lines .view-line')].sort((a, b) => top(a) - top(b));
  const pieces = [];
  let all = '';
  for (const line of lines) {
    const walker = document.createTreeWalker(line, 4 /* NodeFilter.SHOW_TEXT */);
    while (walker.nextNode()) {
      pieces.push({ node: walker.currentNode, start: all.length });
      // Monaco shows spaces as no-break spaces.
      all += walker.currentNode.data.replaceAll('\u00a0', ' ');
    }
  }
  const locate = (offset) => {
    const piece = pieces.findLast((each) => each.start <= offset);
    return [piece.node, offset - piece.start];
  };
  for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
    const range = document.createRange();
    range.setStart(...locate(at));
    const [node, offset] = locate(at + text.length - 1);
    range.setEnd(node, offset + 1);
    const row = range.getClientRects()[0];
    const point = { x: row.x + row.width / 2, y: row.y + row.height / 2 };
    // Monaco keeps lines ready above and below what shows, and widgets may cover others.
    if (document.elementFromPoint(point.x, point.y)?.closest('.view-lines')) return point;
  }
  return null;
}
