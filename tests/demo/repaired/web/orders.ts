import { execFile } from "node:child_process";
import { createHmac } from "node:crypto";
import https from "node:https";
import { Pool } from "pg";

const pool = new Pool();
const sessionSecret = process.env.SESSION_SECRET;
if (!sessionSecret) {
  throw new Error("SESSION_SECRET is not set");
}

export async function order(id: number) {
  const found = await pool.query("SELECT * FROM orders WHERE id = $1", [id]);
  return found.rows[0];
}

export async function ordersOf(customer: string) {
  const found = await pool.query("SELECT * FROM orders WHERE customer = $1", [customer]);
  return found.rows;
}

export function cartKey(cart: string, key: string) {
  return createHmac("sha256", key).update(cart).digest("hex");
}

export function total(prices: number[]) {
  return prices.reduce((sum, price) => sum + price, 0);
}

export function print(file: string) {
  execFile("lp", ["--", file]);
}

export function track(url: string) {
  https.get(url).on("error", (error) => console.error("tracking failed", error));
}

export function isAdmin(user: { roles: string[] }) {
  return user.roles.includes("admin");
}
