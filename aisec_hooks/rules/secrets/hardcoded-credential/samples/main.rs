const TITLE: &str = "Password";
// ruleid: hardcoded-credential
const DB_PASSWORD: &str = "k9#vQ2!pLx";

fn configured() -> Config {
    // ruleid: hardcoded-credential
    let api_secret = "w8-7Hq2_pZ4x";
    Config {
        user: "shop",
        // ruleid: hardcoded-credential
        password: "k9#vQ2!pLx".to_string(),
    }
}

fn asked() -> Result<Config, Error> {
    // ok: hardcoded-credential
    let password = std::env::var("DB_PASSWORD")?;
    // ok: hardcoded-credential
    let password_label = "Password";
    // ok: hardcoded-credential
    let api_secret = load("api_secret")?;
    Ok(Config { password, api_secret })
}

fn connect(settings: &Settings) -> PgConnectOptions {
    // ruleid: hardcoded-credential
    PgConnectOptions::new().host(&settings.host).password("k9vQ2pLx7T")
}

fn connect_as(settings: &Settings) -> PgConnectOptions {
    // ok: hardcoded-credential
    PgConnectOptions::new().host(&settings.host).password(&settings.password)
}
