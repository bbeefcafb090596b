/** Vectors of films as the rows that heads learn from. */
export function matrixOf(vectors: readonly ArrayLike<number>[]) {
  const columns = vectors[0]?.length ?? 0;
  const values = new Float32Array(vectors.length * columns);
  vectors.forEach((vector, row) => values.set(vector, row * columns));
  return { values, rows: vectors.length, columns };
}
