/** Long, because a busy machine must not fail a test. */
const WAIT_TIMEOUT_MS = 30_000;
const POLL_MS = 100;

/** Hovers and lists are filled from several sources; what has not changed for so long counts as complete. */
const SETTLED_MS = 400;

/** @param {number} ms */
export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Asks again and again until there is an answer.
 * @template T
 * @param {string} what for the message: what is waited for
 * @param {() => Promise<T>} probe
 * @param {{ timeout?: number, instead?: () => Promise<unknown> }} [options] `timeout` in milliseconds; `instead` tells
 * what there is, for the message
 * @returns {Promise<T>} the first truthy answer
 * @throws {Error} when the time is up
 */
export async function until(what, probe, { timeout = WAIT_TIMEOUT_MS, instead } = {}) {
  for (const end = performance.now() + timeout; performance.now() < end; await wait(POLL_MS)) {
    const answer = await probe();
    if (answer) return answer;
  }
  const found = instead ? ` There is: ${JSON.stringify(await instead())}` : '';
  throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.${found}`);
}

/**
 * Gives an answer only when it is good and stays the same for a moment; else undefined, for `until` to ask again.
 * @template T
 * @param {() => Promise<T>} probe
 * @param {(answer: T) => boolean} isGood
 * @returns {Promise<T | undefined>}
 */
export async function settled(probe, isGood) {
  const first = await probe();
  if (!isGood(first)) return undefined;
  await wait(SETTLED_MS);
  const second = await probe();
  return JSON.stringify(first) === JSON.stringify(second) ? second : undefined;
}
