// Identifiers made of the time and the host are no secrets; random ones are.
import * as uuid from "uuid";
import { v1 as timed } from "uuid";

export function made() {
  // ruleid: weak-random
  const token = uuid.v1();
  // ok: weak-random
  const sessionToken = uuid.v4();
  // ok: weak-random
  const rowId = uuid.v1();
  return [token, sessionToken, rowId];
}

export function renamed() {
  // ruleid: weak-random
  const token = timed();
  return token;
}
