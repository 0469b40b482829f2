use async_openai::types::{ChatCompletionRequestSystemMessageArgs, ChatCompletionRequestUserMessageArgs};
use axum::extract::{Path, Query};

async fn ask(Query(query): Query<Ask>) -> Result<(), Error> {
    // ruleid: prompt-injection
    let system = ChatCompletionRequestSystemMessageArgs::default().content(&query.role).build()?;
    Ok(())
}

async fn translate(Path(language): Path<String>) -> Result<(), Error> {
    let text = format!("You translate to {language}.");
    // ruleid: prompt-injection
    let system = ChatCompletionRequestSystemMessageArgs::default().content(text).build()?;
    Ok(())
}

async fn agent(client: Client, Query(query): Query<Ask>) {
    // ruleid: prompt-injection
    let agent = client.agent("gpt-4o").preamble(&query.role).build();
}

async fn asked(Query(query): Query<Ask>) -> Result<(), Error> {
    // ok: prompt-injection
    let system = ChatCompletionRequestSystemMessageArgs::default().content("You answer briefly.").build()?;
    // ok: prompt-injection
    let user = ChatCompletionRequestUserMessageArgs::default().content(query.question).build()?;
    Ok(())
}

async fn fixed(client: Client) {
    // ok: prompt-injection
    let agent = client.agent("gpt-4o").preamble("You answer briefly.").build();
}
