use actix_web::{get, web, HttpRequest, HttpResponse};
use std::process::{self, Command};

#[get("/ping")]
async fn ping(query: web::Query<Ping>) -> HttpResponse {
    // ruleid: command-injection
    let output = Command::new("sh").arg("-c").arg(format!("ping -c 1 {}", query.host)).output();
    HttpResponse::Ok().finish()
}

fn archive(name: &str) -> std::io::Result<()> {
    let mut command = Command::new("bash");
    // ruleid: command-injection
    command.args(["-c", &format!("tar czf out.tgz {name}")]);
    command.status()?;
    Ok(())
}

async fn convert(request: HttpRequest) {
    let tool = request.match_info().get("tool").unwrap();
    // ruleid: command-injection
    tokio::process::Command::new(tool).spawn();
}

async fn listing(request: HttpRequest) {
    let folder = request.match_info().get("folder").unwrap();
    // ok: command-injection
    Command::new("ls").arg("--").arg(folder).output();
}

fn disk() {
    // ok: command-injection
    process::Command::new("sh").arg("-c").arg("df -h | tail -n 1").output();
}

async fn count(path: web::Path<u32>) {
    // ok: command-injection
    Command::new("sh").arg("-c").arg(format!("head -n {} log", path.into_inner())).output();
}
