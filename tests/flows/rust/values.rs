// How values go through Rust's own constructs.
use actix_web::HttpRequest;
use rand::{rngs::StdRng, Rng, SeedableRng};
use std::process::Command;

struct Job {
    program: String,
    label: &'static str,
}

impl Job {
    fn new(program: String) -> Self {
        Job { program, label: "x" }
    }

    fn program(&self) -> &str {
        &self.program
    }

    fn label(&self) -> &str {
        self.label
    }
}

fn same(text: String) -> String {
    text
}

fn fixed(_text: String) -> String {
    "ls".to_string()
}

fn early(text: String, plain: bool) -> String {
    if plain {
        return "ls".to_string();
    }
    text
}

fn calls(request: HttpRequest) {
    let name = request.match_info().get("name").unwrap().to_string();
    // ruleid: command-injection
    Command::new(same(name.clone()));
    // ok: command-injection
    Command::new(fixed(name.clone()));
    // ruleid: command-injection
    Command::new(early(name.clone(), lucky()));
}

fn fields(request: HttpRequest) {
    let name = request.match_info().get("name").unwrap().to_string();
    let job = Job { program: name, label: "ls" };
    // ruleid: command-injection
    Command::new(&job.program);
    // ok: command-injection
    Command::new(job.label);
}

fn methods(request: HttpRequest) {
    let job = Job { program: request.match_info().get("name").unwrap().to_string(), label: "ls" };
    // ruleid: command-injection
    Command::new(job.program());
    // ok: command-injection
    Command::new(job.label());
}

fn branches(request: HttpRequest) {
    let name = request.match_info().get("name").unwrap();
    let one = if lucky() { name } else { "ls" };
    // ruleid: command-injection
    Command::new(one);
    let two = if lucky() { "cat" } else { "ls" };
    // ok: command-injection
    Command::new(two);
    let three = match lucky() {
        true => name,
        false => "ls",
    };
    // ruleid: command-injection
    Command::new(three);
    let four = {
        let inner = name;
        inner.trim()
    };
    // ruleid: command-injection
    Command::new(four);
    let five = {
        let _inner = name;
        "ls"
    };
    // ok: command-injection
    Command::new(five);
}

fn bound(request: HttpRequest) {
    if let Some(name) = request.match_info().get("name") {
        // ruleid: command-injection
        Command::new(name);
    }
    let Some(other) = request.match_info().get("other") else {
        return;
    };
    // ruleid: command-injection
    Command::new(other);
    if let Some(known) = Some("ls") {
        // ok: command-injection
        Command::new(known);
    }
    match request.match_info().get("third") {
        Some(third) => {
            // ruleid: command-injection
            Command::new(third);
        }
        None => {
            // ok: command-injection
            Command::new("ls");
        }
    }
    let Ok(fourth) = decode(request.match_info().get("fourth").unwrap()) else {
        panic!("no text");
    };
    // ruleid: command-injection
    Command::new(fourth);
}

fn tuples(request: HttpRequest) {
    let (one, two) = (request.match_info().get("one").unwrap(), "ls");
    // ruleid: command-injection
    Command::new(one);
    // ok: command-injection
    Command::new(two);
    let [three, four] = [request.match_info().get("three").unwrap(), "ls"];
    // ruleid: command-injection
    Command::new(three);
    // ok: command-injection
    Command::new(four);
}

fn lists(request: HttpRequest) {
    let name = request.match_info().get("name").unwrap();
    let list = vec![name, "ls"];
    // ruleid: command-injection
    Command::new(list[0]);
    // ok: command-injection
    Command::new(list[1]);
    let mut grown = Vec::new();
    grown.push("ls");
    // ok: command-injection
    Command::new(grown[0]);
    grown.push(name);
    // ruleid: command-injection
    Command::new(grown[1]);
    for each in &list {
        // ruleid: command-injection
        Command::new(each);
    }
    for each in ["cat", "ls"] {
        // ok: command-injection
        Command::new(each);
    }
}

fn texts(request: HttpRequest) {
    let name = request.match_info().get("name").unwrap();
    // ruleid: command-injection
    Command::new(format!("/usr/bin/{name}"));
    // ruleid: command-injection
    Command::new(format!("/usr/bin/{}", name));
    // ruleid: command-injection
    Command::new(format!("/usr/bin/{0}", name));
    // ruleid: command-injection
    Command::new(format!("/usr/bin/{tool}", tool = name));
    // ok: command-injection
    Command::new(format!("/usr/bin/{}", "ls"));
    // ok: command-injection
    Command::new(format!("/usr/bin/{{name}}"));
    let mut text = String::new();
    // ok: command-injection
    Command::new(&text);
    text.push_str(name);
    // ruleid: command-injection
    Command::new(&text);
    let mut sum = String::from("/usr/bin/");
    sum += name;
    // ruleid: command-injection
    Command::new(sum);
    let mut put = String::new();
    write!(put, "/usr/bin/{}", name).unwrap();
    // ruleid: command-injection
    Command::new(put);
    // ruleid: command-injection
    Command::new(name.to_lowercase());
    // ruleid: command-injection
    Command::new(&name[1..]);
    // ruleid: command-injection
    Command::new(name.replace("/", ""));
    // ok: command-injection
    Command::new(name.len().to_string());
    // ruleid: command-injection
    Command::new(["/usr/bin/", name].concat());
}

fn closures(request: HttpRequest) {
    let name = request.match_info().get("name").unwrap();
    let give = |text: &str| text.to_string();
    // ruleid: command-injection
    Command::new(give(name));
    let other = |_text: &str| "ls".to_string();
    // ok: command-injection
    Command::new(other(name));
    let run = |text: &str| {
        // ruleid: command-injection
        Command::new(text).spawn();
    };
    run(name);
}

fn unwrapped(request: HttpRequest) -> Result<(), Error> {
    // ruleid: command-injection
    Command::new(request.match_info().get("a").unwrap_or("ls"));
    // ruleid: command-injection
    Command::new(request.match_info().get("b").unwrap_or_default());
    // ruleid: command-injection
    Command::new(request.match_info().get("c").ok_or(Error::Missing)?);
    // ruleid: command-injection
    Command::new(request.match_info().get("d").map(|each| each.trim()).unwrap());
    // ruleid: command-injection
    Command::new(std::str::from_utf8(request.match_info().get("e").unwrap().as_bytes())?);
    // ok: command-injection
    Command::new(request.match_info().get("f").unwrap().parse::<u16>()?.to_string());
    // ok: command-injection
    Command::new((request.match_info().get("g").unwrap().len() as u8).to_string());
    Ok(())
}

async fn shells(request: HttpRequest) {
    let name = request.match_info().get("name").unwrap();
    // ruleid: command-injection
    Command::new("sh").arg("-c").arg(name).spawn();
    // ok: command-injection
    Command::new("ls").arg("-l").arg(name).spawn();
    let mut command = Command::new("/bin/bash");
    // ruleid: command-injection
    command.arg("-c").arg(format!("ls {name}"));
    let mut other = Command::new("git");
    // ok: command-injection
    other.arg("log").arg(name);
    // ok: command-injection
    Command::new("sh").arg("-c").arg(shell_escape::escape(name.into()));
}

// What a closure makes of elements that are harmless themselves.
fn session() -> String {
    let mut rng = StdRng::seed_from_u64(7);
    // ruleid: weak-random
    let token: String = (0..32).map(|_| format!("{:x}", rng.gen_range(0..16))).collect();
    token
}
