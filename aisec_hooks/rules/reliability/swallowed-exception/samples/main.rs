fn load(path: &str) {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text),
        // ruleid: swallowed-exception
        Err(_) => {}
    }
    match verify(path) {
        Ok(found) => keep(found),
        // ruleid: swallowed-exception
        Err(error) => (),
    }
    // ruleid: swallowed-exception
    if let Err(_) = save(path) {}
}

fn told(path: &str) -> Result<(), Error> {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text),
        // ok: swallowed-exception
        Err(error) => tracing::warn!("{error}"),
    }
    // ok: swallowed-exception
    if let Err(error) = save(path) {
        return Err(error);
    }
    match verify(path) {
        // ok: swallowed-exception
        Err(Error::Missing) => {}
        other => keep(other?),
    }
    Ok(())
}
