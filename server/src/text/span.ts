/** A range of UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one character (an empty span touches what contains its offset). */
export function overlaps(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The last of the spans, which stand in order, that starts at `offset` or before it. */
export function spanFrom<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const span = spans[low];
  return span && span.start <= offset ? span : undefined;
}

/** The one of the spans, which stand in order and do not overlap, that holds the character at `offset`. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const span = spanFrom(spans, offset);
  return span && offset < span.end ? span : undefined;
}

/** Whether `offset` lies within `span` or at either edge. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
