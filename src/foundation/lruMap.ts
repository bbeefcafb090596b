/** A map that forgets what was used longest ago when the weight of all it holds passes its limit. */
export interface LruMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

export interface LruLimit<Value> {
  /** In the unit of `weightOf`. */
  readonly limit: number;
  /** 1 unless said: the limit then counts values. */
  readonly weightOf?: (value: Value) => number;
}

export function createLruMap<Value>({ limit, weightOf = () => 1 }: LruLimit<Value>): LruMap<Value> {
  // A Map iterates in order of insertion: the first key is the oldest.
  const entries = new Map<string, Value>();
  const put = (key: string, value: Value): void => {
    entries.delete(key);
    entries.set(key, value);
  };
  const weight = (): number => {
    let sum = 0;
    for (const value of entries.values()) sum += weightOf(value);
    return sum;
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    /** The newest value stays even where it alone is over the limit. */
    set(key, value) {
      put(key, value);
      for (const oldest of entries.keys()) {
        if (oldest === key || weight() <= limit) break;
        entries.delete(oldest);
      }
    },
    delete: (key) => void entries.delete(key),
  };
}
