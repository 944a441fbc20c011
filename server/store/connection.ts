declare const opaque: unique symbol;

/** A transaction or the pool, to hand on to functions of the store. What it is inside is known to the store alone. */
export interface Connection {
  readonly [opaque]: true;
}
