/** Runs a query once a build, since entries cannot change while pages are made; in dev each time, since they can. */
export function once<K extends string | void, R>(query: (key: K) => Promise<R>): (key: K) => Promise<R> {
  if (!import.meta.env.PROD) return query;
  const answers = new Map<K, Promise<R>>();
  return (key) => {
    const known = answers.get(key) ?? query(key);
    answers.set(key, known);
    return known;
  };
}
