use axum::extract::{Query, State};
use rusqlite::Connection;
use sqlx::PgPool;

async fn find(State(pool): State<PgPool>, Query(search): Query<Search>) -> Result<String, Error> {
    let text = format!("SELECT id FROM items WHERE name = '{}'", search.name);
    // ruleid: sql-injection
    let row = sqlx::query(&text).fetch_one(&pool).await?;
    Ok(row.get(0))
}

fn remove(conn: &Connection, name: &str) -> rusqlite::Result<usize> {
    // ruleid: sql-injection
    conn.execute(&format!("DELETE FROM items WHERE name = '{name}'"), [])
}

fn update(client: &mut postgres::Client, price: &str) {
    let sql = "UPDATE items SET price = ".to_string() + price;
    // ruleid: sql-injection
    client.batch_execute(&sql);
}

async fn found(State(pool): State<PgPool>, Query(search): Query<Search>) -> Result<String, Error> {
    // ok: sql-injection
    let row = sqlx::query("SELECT id FROM items WHERE name = $1").bind(&search.name).fetch_one(&pool).await?;
    Ok(row.get(0))
}

fn removed(conn: &Connection, name: &str) -> rusqlite::Result<usize> {
    // ok: sql-injection
    conn.execute("DELETE FROM items WHERE name = ?1", [name])
}

fn page(conn: &Connection, text: &str) -> Result<(), Error> {
    let number: u32 = text.parse()?;
    // ok: sql-injection
    conn.execute(&format!("DELETE FROM items WHERE id = {number}"), [])?;
    Ok(())
}
