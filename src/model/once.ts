/** Makes a value when it is first asked for, and keeps it. @example const list = once(() => readList()); list() === list() */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
