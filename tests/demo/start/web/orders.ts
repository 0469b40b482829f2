import { Pool } from "pg";

const pool = new Pool();

export async function order(id: number) {
  const found = await pool.query("SELECT * FROM orders WHERE id = $1", [id]);
  return found.rows[0];
}
