/** The tallest frame that a thread may ask for, in px: some hundred long comments. */
export const tallest = 60_000;

/** What each part of a message must be. Parts that the service does not send are in no message of its. */
const sound: Readonly<Record<string, (value: unknown) => boolean>> = {
  resizeHeight: (value) => typeof value === 'number' && value >= 0 && value <= tallest,
  signOut: (value) => typeof value === 'boolean',
  error: (value) => typeof value === 'string' && value.length <= 500,
  // What `emitMetadata` would send; nothing here reads it.
  discussion: (value) => value === null || typeof value === 'object',
  viewer: (value) => value === null || typeof value === 'object',
  message: (value) => typeof value === 'string' && value.length <= 500,
};

/** Whether a message has the form of those that the service sends: `{ giscus: { … } }` with known parts, each of its kind. */
export function isSoundMessage(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('giscus' in data)) return false;
  const { giscus } = data;
  if (typeof giscus !== 'object' || giscus === null || Array.isArray(giscus)) return false;
  const parts = Object.entries(giscus);
  return parts.length > 0 && parts.every(([name, value]) => Object.hasOwn(sound, name) && sound[name]!(value));
}
