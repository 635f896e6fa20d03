import { ownCopy } from './own-copy';

/**
 * What is known of words, each read once: texts say the same words over and over. A word is looked up where it stands,
 * without a copy of it; everything is forgotten when there are too many.
 */
export class WordTable<T> {
  private hashes = new Int32Array(FEWEST_PLACES);
  private words: string[] = [];
  private known: T[] = [];
  /** Where the word is whose hash leads to a place, from 1; 0 for nowhere. */
  private places = new Int32Array(FEWEST_PLACES);

  /** @param read tells what is known of a word, as written; it must depend on the word alone. */
  constructor(private readonly read: (word: string) => T) {}

  /** What is known of the word from `start` to `end`. */
  get(text: string, start: number, end: number): T {
    const hash = hashOf(text, start, end);
    let place = hash & (this.places.length - 1);
    for (let at = this.places[place] ?? 0; at > 0; at = this.places[place] ?? 0) {
      if (this.hashes[place] === hash && stands(text, start, end, this.words[at - 1] ?? ''))
        return this.known[at - 1] as T;
      place = (place + 1) & (this.places.length - 1);
    }
    return this.add(ownCopy(text.slice(start, end)), hash);
  }

  private add(word: string, hash: number): T {
    if (this.words.length >= MOST_WORDS) this.clear();
    if (this.words.length * 2 >= this.places.length) this.grow();
    // Made before it is put in: reading may look up words itself.
    const known = this.read(word);
    this.words.push(word);
    this.known.push(known);
    this.put(hash, this.words.length);
    return known;
  }

  private put(hash: number, at: number): void {
    let place = hash & (this.places.length - 1);
    while ((this.places[place] ?? 0) > 0) place = (place + 1) & (this.places.length - 1);
    this.places[place] = at;
    this.hashes[place] = hash;
  }

  private grow(): void {
    const length = this.places.length * 2;
    this.places = new Int32Array(length);
    this.hashes = new Int32Array(length);
    this.words.forEach((word, index) => {
      this.put(hashOf(word, 0, word.length), index + 1);
    });
  }

  private clear(): void {
    this.words = [];
    this.known = [];
    this.places = new Int32Array(FEWEST_PLACES);
    this.hashes = new Int32Array(FEWEST_PLACES);
  }
}

const FEWEST_PLACES = 1024;
const MOST_WORDS = 20_000;

function hashOf(text: string, start: number, end: number): number {
  let hash = 2166136261;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash ^ (hash >>> 15);
}

function stands(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}
