use openssl::ssl::{SslConnector, SslMethod, SslVerifyMode};

fn clients() -> Result<(), Error> {
    // ruleid: tls-verification-disabled
    let one = reqwest::Client::builder().danger_accept_invalid_certs(true).build()?;
    // ruleid: tls-verification-disabled
    let two = native_tls::TlsConnector::builder().danger_accept_invalid_hostnames(true).build()?;
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    // ruleid: tls-verification-disabled
    builder.set_verify(SslVerifyMode::NONE);
    Ok(())
}

fn safe(certificate: reqwest::Certificate) -> Result<(), Error> {
    // ok: tls-verification-disabled
    let one = reqwest::Client::builder().danger_accept_invalid_certs(false).build()?;
    // ok: tls-verification-disabled
    let two = reqwest::Client::builder().add_root_certificate(certificate).build()?;
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    // ok: tls-verification-disabled
    builder.set_verify(SslVerifyMode::PEER);
    Ok(())
}
