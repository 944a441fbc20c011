declare const opaque: unique symbol;

/** A transaction or the pool, to pass to functions of the store. Its type is opaque outside the store. */
export interface Connection {
  readonly [opaque]: true;
}
