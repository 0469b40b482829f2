use axum::extract::{Json, Path, Query};
use mongodb::bson::{doc, Document};
use mongodb::Collection;

async fn find(users: Collection<User>, Json(filter): Json<Document>) -> Result<(), Error> {
    // ruleid: nosql-injection
    users.find_one(filter).await?;
    Ok(())
}

async fn parsed(users: Collection<User>, Query(query): Query<Find>) -> Result<(), Error> {
    let filter: Document = serde_json::from_str(&query.filter)?;
    // ruleid: nosql-injection
    users.find(filter).await?;
    Ok(())
}

async fn removed(users: Collection<User>, Json(filter): Json<Document>) -> Result<(), Error> {
    // ruleid: nosql-injection
    users.delete_many(filter).await?;
    Ok(())
}

async fn named(users: Collection<User>, Query(query): Query<Find>) -> Result<(), Error> {
    // ok: nosql-injection
    users.find_one(doc! { "name": &query.name }).await?;
    Ok(())
}

async fn numbered(users: Collection<User>, Path(id): Path<u32>) -> Result<(), Error> {
    // ok: nosql-injection
    users.find_one(doc! { "id": id }).await?;
    Ok(())
}

async fn all(users: Collection<User>) -> Result<(), Error> {
    // ok: nosql-injection
    users.find(doc! {}).await?;
    Ok(())
}
